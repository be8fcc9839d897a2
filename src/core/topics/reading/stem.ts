/**
 * Brings the forms of an English word together: "spikes", "spiking" and "spike" are one. Light on
 * purpose: a wrong pair costs more than a missed one, and what is shown is always a written form.
 *
 * @param word lower-case word, hyphens already resolved
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) {
    return word;
  }
  const singular = withoutPlural(word);
  const bare = withoutEnding(singular);
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is|ics)$/.test(word) || !word.endsWith('s')) {
    return word;
  }
  if (word.endsWith('ies') && word.length > 5) {
    return `${word.slice(0, -3)}y`;
  }
  return /(?:sses|xes|ches|shes|zzes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutEnding(word: string): string {
  if (word.endsWith('ing') && word.length > 5) {
    return undoubled(word.slice(0, -3), word);
  }
  if (word.endsWith('ied') && word.length > 5) {
    return `${word.slice(0, -3)}y`;
  }
  if (word.endsWith('ed') && word.length > 5) {
    return undoubled(word.slice(0, -2), word);
  }
  if (word.endsWith('ly') && word.length > 6) {
    return word.slice(0, -2);
  }
  if (word.endsWith('our') && word.length > 5) {
    return `${word.slice(0, -3)}or`;
  }
  return word;
}

/** "modell" → "model"; a rest without a vowel was no ending at all ("string"). */
function undoubled(rest: string, whole: string): string {
  if (!/[aeiouy]/.test(rest)) {
    return whole;
  }
  return /([bdglmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}
