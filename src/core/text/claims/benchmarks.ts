/** Names of benchmarks: well-known ones, and what is formed as such names are. */

const wellKnown = [
  'ImageNet(?:-(?:1[kK]|21[kK]|V2|A|R|C))?|CIFAR-?100?|MNIST|MS[ -]?COCO|COCO|LVIS|ADE20K|Cityscapes|KITTI|nuScenes',
  'PASCAL VOC|Kinetics(?:-\\d+)?|UCF-?101|Something-Something(?: V2)?|Ego4D|EPIC-KITCHENS|LAION(?:-\\w+)?',
  '(?:Super)?GLUE|SQuAD(?: ?[v\\d.]+)?|MMLU(?:-Pro|-Redux)?|HellaSwag|WinoGrande|ARC(?:-AGI(?:-\\d)?|-Challenge)|BIG-Bench(?: Hard)?|BBH',
  "GSM-?8[kK]|MATH(?:-?500)|AIME(?: ?'?\\d{2,4})?|GPQA(?:[ -]Diamond)?|MBPP|APPS|LiveCodeBench|Codeforces",
  'SWE-[Bb]ench(?:[ -](?:Verified|Lite))?|WebArena|VisualWebArena|OSWorld|AndroidWorld|ALFWorld|WebShop|GAIA|AgentBench',
  'MMMU(?:-Pro)?|MathVista|DocVQA|ChartQA|TextVQA|OK-VQA|VQAv2|ScienceQA|MME|POPE|Video-?MME|MVBench|EgoSchema',
  'LibriSpeech|VoxCeleb|AudioSet|Common Voice|GigaSpeech|FLEURS',
  'Atari(?: 100k)?|MuJoCo|D4RL|Meta-World|RLBench|LIBERO|CALVIN|Habitat|ProcGen|DMLab',
  'WikiText(?:-(?:2|103))?|The Pile|LAMBADA|C4|LongBench|RULER|BEIR|MTEB|MS ?MARCO|HotpotQA|Natural Questions|TriviaQA|BrowseComp|IFEval|AlpacaEval(?: 2(?:\\.0)?)?|Arena-Hard|MT-Bench',
  'QM9|OGB|MoleculeNet|CASP\\d{1,2}|PDBBind|MIMIC-(?:III|IV|CXR)|PhysioNet|UK Biobank|ADNI|HCP',
].join('|');

/** `ToolBench`, `HumanEval+`, `TruthfulQA`, `CT-Bench`: a name of its own with such an ending. */
const formed = String.raw`\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*-?(?:Bench|bench|Eval|QA|VQA|Arena)\+?`;

/** The source of a pattern of benchmarks' names; whole words alone. */
export const benchmark = String.raw`(?:${wellKnown}|${formed})(?![\p{L}\p{N}])`;
