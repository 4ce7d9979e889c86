/**
 * Stands in for the optional libraries of jsPDF (html2canvas, dompurify, canvg, fast-png), so that they are
 * neither bundled nor published. Nothing here uses the functions of jsPDF that would call them.
 */
function absent(): never {
  throw new Error('This library is not part of the application');
}

export const decode = absent;
export const encode = absent;
export const Canvg = { fromString: absent };
