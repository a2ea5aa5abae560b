const draw = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="96" height="96"><rect width="48" height="48" rx="6" fill="#e8f1ec"/><path d="${path}" fill="none" stroke="#14342b" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The pictures of the picture challenge by file name. */
export const PICTURE_SVGS: Readonly<Record<string, string>> = {
  'meter.svg': draw('M10 30a14 14 0 0 1 28 0M24 30l6-9M10 36h28'),
  'bulb.svg': draw('M19 32c0-4-6-6-6-13a11 11 0 0 1 22 0c0 7-6 9-6 13zM19 37h10M21 41h6'),
  'plug.svg': draw('M18 8v9M30 8v9M13 17h22v6a11 11 0 0 1-22 0zM24 34v7'),
  'tower.svg': draw('M24 7 14 41M24 7l10 34M17 31h14M19 22h10M12 15h24'),
};
