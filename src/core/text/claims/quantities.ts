/** What a number of an abstract counts or measures, as the sources of patterns. */

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** A number as papers print it, with a sign or `over` before it and a magnitude behind it. */
export const number = String.raw`(?:[~≈<>≥≤+−-]\s?)?(?:${digits})`;

/** What may be counted in thousands, millions, billions. */
const counted =
  'tokens|images|videos|samples|examples|pairs|papers|parameters|params|documents|hours|pages|' +
  'questions|tasks|languages|instances|frames|steps|conversations|trajectories|episodes|sentences|' +
  'words|annotations|labels|clips|scenes|prompts|interactions|participants|subjects|neurons|synapses|' +
  'cells|genes|proteins|molecules|points|context|users|queries|GPUs|layers|classes|categories|problems';

/** Units that say by themselves that something was measured. */
const units =
  'ms|µs|μs|ns|fps|FPS|GB|MB|TB|KB|kB|GFLOPs|TFLOPs|FLOPs|TOPS|kHz|MHz|GHz|Hz|nm|µm|μm|mm|cm|km|' +
  'pJ|nJ|µJ|μJ|uJ|mJ|kWh|mW|kW|µW|μW|dB|bits?|bytes|BLEU|seconds?|minutes?|GPU[ -]hours?|hours?|days?|pp|' +
  'percentage points|points|percent';

/** What a figure is a figure of, where it stands behind it. */
const measures =
  'accuracy|precision|recall|F1(?:[ -]score)?|mAP|AUC|AUROC|mIoU|success rate|win rate|error rate|' +
  'pass@\\d+|top-1 accuracy|top-5 accuracy|faster|slower|higher|lower|fewer|more|less|smaller|larger|' +
  'better|improvements?|gains?|reductions?|speed-?ups?|increase|decrease|drop|compression|' +
  'throughput|memory|energy|latency';

const end = String.raw`(?![\p{L}\p{N}])`;

/** `12.3 %`, `2.5× faster`, `3-fold`, `40 ms`, `1.2M images`, `128K context`. */
export const quantity = [
  String.raw`${number}\s?[%‰]`,
  String.raw`${number}\s?(?:×|x)(?![\p{L}\p{N}]|\s?\d)`,
  String.raw`${number}[ -]fold${end}`,
  String.raw`${number}\s?(?:k|K|M|B|T|thousand|million|billion|trillion)?\+?[ -](?:${counted})${end}`,
  String.raw`${number}[ -]?(?:${units})${end}`,
].join('|');

/** What a quantity is said to be of right before it: `accuracy of up to 72.5%`. */
export const measureOf = String.raw`(?:(?:${measures}) of (?:up to |over |about |around |nearly )?)?`;

/** What a quantity says more of itself right behind it. */
export const measured = String.raw`(?:[ -](?:absolute |relative |average |overall )?(?:${measures})${end})?`;

/** `7B`, `1.3 billion parameters`, `340M-parameter`, `8x7B`. */
export const modelSize = [
  String.raw`(?:\d+x)?\d+(?:\.\d+)?[BM](?:[ -]param(?:eter)?s?)?${end}`,
  String.raw`\d+(?:\.\d+)?[ -](?:million|billion|trillion)[ -]param(?:eter)?s?${end}`,
].join('|');
