/** An outlet's name without its remark in brackets, for narrow places; the remark stays where there is room. */
export function outletWords(outlet: string | null): string {
  return outlet ? outlet.replace(/ \([^)]*\)$/, '') : 'source not stated';
}
