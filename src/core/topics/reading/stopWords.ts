import { stem } from './stem';

/**
 * English words that carry grammar and not content. They end a phrase; only {@link isConnector} ones
 * may stand inside.
 */
const FUNCTION_WORDS = `
  a a's about above across after again against al all almost alone along already also although
  always am among amongst an and another any anyone anything are aren't around as at away b be
  became because become becomes been before behind being below beside besides between beyond both
  but by c can can't cannot cf could couldn't d did didn't do does doesn't doing don't done down
  due during e each eg eight either else enough et etc even ever every everyone everything f few
  fewer first five for former four fourth from further g h had has have having he hence her here
  hers herself him himself his how however i ie if in indeed instead into is isn't it it's its
  itself j just k l last latter least less let let's like likely m many may me might more
  moreover most much must my myself n namely near nearly neither never nevertheless next nine no
  nobody none nor not nothing now o of off often on once one ones only onto or other others
  otherwise our ours ourselves out over own p per perhaps q quite r rather really s same second
  seem seems seldom seven several shall she should since six so some someone something sometimes
  somewhat soon still such t ten than that the their theirs them themselves then thence there
  thereby therefore these they thing things third this those though three through throughout thus
  to together too toward towards twice two u under unless until up upon us usually v versus very
  via vs w was wasn't we we're well were what whatever when whenever where whereas whereby
  wherein whether which whichever while who whoever whole whom whose why will with within without
  won't would x y yet you your yours z`;

/**
 * Words of any paper whatever its field: what authors do ("propose"), how they praise it ("novel")
 * and how they report it ("outperforms"). Never part of a label.
 */
const SCHOLARLY_WORDS = `
  ability ablate ablation able abstract accept accompany accomplish accord account accuracy
  accurate achieve acquire act actual adapt add addition additional address adequate adopt
  advance advanced advancement advantage affect aforementioned agree agreement aid aim aimed
  allow alternative amount ample analyse analytical analyze appear appendix applicability
  applicable application apply approach appropriate approximately argue arise art article aspect
  assess assessment assist associate assume assumption attain attempt author available avenue
  avoid aware balance based baseline basic bear begin behave believe bench benefit best better
  boost bridge brief bring broad broader build bunch calculate calculation call called capability
  capable care careful carry case cause central centric certain challenge challenging change
  check choice choose claim clear close coherent collect com combination combine come common
  comparable comparative compare comparison competitive complete complex compose comprehensive
  comprise concern conclude conclusion conduct configuration confirm consequence consequently
  consider considerable consist consistent constitute constrain construct contain contrast
  contribute contribution convenient conventional correspond correspondence corresponding cost
  couple create critical crucial current data dataset deal decade decrease define degrade demand
  demo demonstrate demonstration denote depend dependent deploy deployment derive describe
  desirable despite detail detailed determine develop development devise devote differ difference
  different difficult difficulty direct discover discovery discuss discussion display distinct
  distinguish diverse document downstream draw drawback drive driven earlier early ease easily
  easy effect effective effectiveness efficacy efficiency efficient effort elaborate elegant
  element elucidate emerge emergence emphasis emphasize empirical employ empower enable encompass
  encounter encourage end-to-end engage enhance enhancement ensure entail entire equal equip
  especially essential establish estimate evaluate evaluation evidence evident examine example
  exceed excellent except exception exclude exclusive exhibit exist existing expand expect
  expensive experiment experimental explain explicit exploit exploration explore express
  expressive extend extension extensive extent extract extraction f1 facilitate fact factor fail
  failure fall far fast faster favorable feasible figure final finally find finding fine fit
  flexibility flexible focus follow form formal formulate found foundational framework free full
  fully functionality fundamental furthermore future gain gap general generalizable generalize
  generally generic get github give given go goal good great greater greatly ground group grow
  growing half hand handle happen hard heavily heavy help hence hereby high high-quality higher
  highlight highly hinder hold hope hour http https hypothesis hypothesize idea ideal identify
  illustrate impact impede implement implementation implication implicit imply importance
  important importantly impose impressive improve improvement inadequate include incorporate
  increase increasing independent indicate individual influence inform ingredient inherent
  initial innovation innovative input insight inspiration inspire instance integrate integration
  intend interact interest interesting interplay interpret intricate introduce introduction
  intuitive investigate investigation involve io issue job journal keep key kind know known lack
  large large-scale largely larger lead leading leave left length level leverage lie limit
  limitation limited line link list literature little long look low lower made magnitude main
  mainly maintain major make manage manifest manner manuscript mark massive match mean meaningful
  means measure mechanism meet mention merely method methodology metric million minimal minor
  mitigate moderate modern modest modify motivate motivation move multiple name narrow nature
  necessary necessity need new newly non normal notable notably note notion novel number numerous
  objective observation observe obtain occur off-the-shelf offer open-source open-sourced
  opportunity opt optimal option order org original outcome outline outperform output overall
  overcome overlook overview page paper paradigm part particular particularly past pave people
  percent percentage perform performance period perspective phenomenon pioneer pipeline place
  play plenty popular pose possess possibility possible possibly potential potentially powerful
  practical practice precise precisely preliminary presence present preserve prevalent previous
  previously primary principle prior privilege problem procedure proceed processing produce
  profound progress project prominent promise promising promote prone proof propose proposed
  prove provide publication publicly publish purely purpose pursue put qualitative quality
  quantify quantitative raise range rapid rapidly reach readily real real-time real-world
  realistic realize reason reasonable receive recent recently recognize record recover reduce
  reduction refer reference reflect regard regarding regardless relate related relation
  relationship relative relatively release relevance relevant reliable rely remain remarkable
  remarkably remove replace replicate report repository represent representative reproduce
  require requirement research researcher resemble resolve respect respective respectively
  respond responsible rest restrict result resulting retain rethink reveal review rich rigorous
  rise robust role rough run say scalability scalable scale scenario scheme scientific scope
  score seamless section see seek seen select sense sensitive serious serve setting shape share
  shed shift short show showcase shown side significance significant significantly similar
  similarity simple simplicity simply simultaneous simultaneously single situation size sized
  slight small smaller solely solid solution solve sophisticated sort sota special specialize
  specific specifically specify stage stand standard standardize start state state-of-art
  state-of-the-art step straightforward strategy strength strict strike strong struggle studied
  study sub-optimal subsequent subsequently subset substantial substantially succeed success
  successful successfully suffer sufficient suggest suit suitable summarize summary superior
  superiority supplementary support surpass surprising surprisingly survey systematic
  systematically tackle tailor take taken target technical technique tend term test testing
  thorough thoroughly time timely times today together tool top topic total toward trade-off
  tradeoff traditional transform transformative transition treat trend trivial true truly truth
  try turn type typical typically ultimate unclear uncover underexplored underlie underlying
  underscore understand understanding undertake unexplored unified uniform unify unique unit
  unknown unleash unlike unlikely unlock unprecedented unseen upper url use used useful
  user-friendly using usual utility utilize valid validate validation valuable value variability
  variant variation variety various vary vast vastly verify versatile version vicinity vital way
  website wide widely widespread wild wise work worse worst worth write www year yield`;

/**
 * Words too plain to say anything alone, but good at the end or inside of a name: "language model",
 * "time series", "sensor network".
 */
const PLAIN_WORDS = `
  adaptive algorithm analysis answer approximation architecture area argument base benchmark body
  capacity center characteristic class classification code component computation computational
  compute computer concept condition connection constraint construction content context control
  correlation data deep design detection dimension distribution domain dynamic dynamics
  engineering environment error estimation experience expert expression feature field function
  generalization generation global head human information interaction interface knowledge label
  learn learning library linear local loss map mapping model module multi natural operation
  parameter path pattern platform point pool position power predict prediction pretrained problem
  process program property quantity question random rate recognition region regression
  representation resolution resource response sample scale science search selection self sequence
  series service set simulate simulation space stability state statistical stream structure
  subject supervised surface system task theoretical theory time train training trajectory
  transformation universal unsupervised update user vector view weight window word world`;

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const functionWords: ReadonlySet<string> = new Set(
  wordsOf(FUNCTION_WORDS).map((word) => word.replace("'", '')),
);

/** The stems of words, found when somebody first asks: not while the editor starts. */
class Stems {
  readonly #list: string;
  #stems: ReadonlySet<string> | undefined;

  constructor(list: string) {
    this.#list = list;
  }

  has(stemmed: string): boolean {
    this.#stems ??= new Set(wordsOf(this.#list).map((word) => stem(word.replaceAll('-', ''))));
    return this.#stems.has(stemmed);
  }
}

const scholarlyStems = new Stems(SCHOLARLY_WORDS);
const plainStems = new Stems(PLAIN_WORDS);

/**
 * What a word is good for: nothing, a place inside a name ("mixture of experts"), a part of a name
 * ("language model"), or a term of its own.
 */
export type WordKind = 'stop' | 'connector' | 'plain' | 'content';

/** @param word lower-case */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Function words that may stand inside a name, with hyphens around them. @param word lower-case */
export function isConnector(word: string): boolean {
  return word === 'to' || word === 'of' || word === 'in';
}

/** @param word lower-case, without hyphens; @param stemmed its stem */
export function kindOfWord(word: string, stemmed: string): WordKind {
  if (word === 'of' || word.startsWith('-')) {
    return 'connector';
  }
  if (functionWords.has(word) || !/^\p{L}/u.test(word)) {
    return 'stop';
  }
  if (plainStems.has(stemmed)) {
    return 'plain';
  }
  return scholarlyStems.has(stemmed) ? 'stop' : 'content';
}
