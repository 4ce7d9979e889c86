/**
 * Replaces the optional libraries of jsPDF (html2canvas, dompurify, canvg, fast-png), so that they are
 * neither bundled nor published. The app uses no jsPDF function that calls them.
 */
function absent(): never {
  throw new Error('This library is not part of the application');
}

export const decode = absent;
export const encode = absent;
export const Canvg = { fromString: absent };
