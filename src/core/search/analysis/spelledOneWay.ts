/** Greek letters by name, as texts that lost their signs have them. */
const greekNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ϵ: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    µ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
    υ: 'upsilon',
    φ: 'phi',
    ϕ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
  }),
);

/** One Greek letter, perhaps with an index; not a word of Greek. */
const greekSign = /^([α-ωϕϵµ])(?=[\d]*$)/u;

/** British spellings of whole families of words, each with the American one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [
    /(behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|rig|rum|sav|splend|tum|val|vap|vig)our/,
    '$1or',
  ],
  [/(anal|catal|paral|hydrol|dial)ys(?=(?:e|ed|er|ers|ing)$)/, '$1yz'],
  [/^(.*(?:calib|cent|fib|lit|lust|met|spect|theat))re(?=s?$)/, '$1er'],
  [/^(.*(?:anal|catal|dial|epil|homol|monol|prol))ogue(?=s?$)/, '$1og'],
  [/(def|off|lic|pret)ence(?=s?$)/, '$1ense'],
  [/^(.*)programme(?=s?$)/, '$1program'],
  [/^artefact/, 'artifact'],
  [/^grey/, 'gray'],
  [/^sulph/, 'sulf'],
  [/^alumini(?=um)/, 'alumin'],
  [/^ageing$/, 'aging'],
  [/(judg|acknowledg)ement/, '$1ment'],
];

/** Words of medicine that keep the Greek diphthong. */
const diphthong =
  /anaes|encyclopaed|gynaec|haem|leukaem|mediaev|oedem|oesoph|oestr|orthopaed|paedi|^foet/;

/** Words that end in -ise in American too; so do all in -wise. */
const trueIse: ReadonlySet<string> = new Set(
  `advertise advise anise appraise arise braise bruise chastise circumcise comprise compromise
   concise cruise demise denoise despise devise disguise enterprise excise exercise expertise
   franchise guise improvise incise merchandise noise paradise poise praise precise premise promise
   raise revise rise sunrise supervise surmise surprise televise treatise turquoise`.split(/\s+/),
);

const verbEnding = /^(.{3,}?is)(?=(?:e|ed|er|ers|es|ing|ation|ations|ational|able|ability)$)/;

/**
 * A word in the American of the spellings that English has for it, and a Greek letter by its name;
 * any other word as it is. Rules for families of words, not a dictionary.
 *
 * @param term a folded word
 */
export function spelledOneWay(term: string): string {
  const sign = greekSign.exec(term)?.[1];
  if (sign !== undefined) {
    return (greekNames.get(sign) ?? sign) + term.slice(sign.length);
  }
  if (diphthong.test(term)) {
    return term.replace(/ae|oe/, 'e');
  }
  for (const [british, american] of spellings) {
    if (british.test(term)) {
      return term.replace(british, american);
    }
  }
  const verb = verbEnding.exec(term)?.[1];
  return verb !== undefined && !verb.endsWith('wis') && !trueIse.has(`${verb}e`)
    ? `${verb.slice(0, -1)}z${term.slice(verb.length)}`
    : term;
}
