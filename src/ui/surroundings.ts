/**
 * Where the page runs: in a browser's own window, in a frame of another page, or in the built-in browser of
 * another app. The last two may refuse downloads and printing, and never say so.
 */
export type Surroundings = 'browser' | 'frame' | 'app';

export function surroundings(): Surroundings {
  if (window.self !== window.top) return 'frame';
  return isInApp(navigator.userAgent) ? 'app' : 'browser';
}

/** Whether a browser calls itself a part of another app. One that hides it counts as a browser. */
export function isInApp(userAgent: string): boolean {
  const isNamed =
    /\b(?:FBA[NV]|FB_IAB|Instagram|LinkedInApp|Teams|Slack|WhatsApp|Line|MicroMessenger|Snapchat|Pinterest|BytedanceWebview|Electron)\b/u;
  const isAndroidView = /;\s*wv\)/u;
  const isAppleView = /\b(?:iPhone|iPad|iPod)\b(?!.*\bSafari\/)/u;
  return [isNamed, isAndroidView, isAppleView].some((sign) => sign.test(userAgent));
}
