/** A moment as Powens writes it: `YYYY-MM-DD HH:MM:SS`, without a zone (UTC here). */
export function sqlDateTime(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}
