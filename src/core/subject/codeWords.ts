const words = `abstract args argv array assert async auto await base bool boolean break buf byte
bytes call callback case catch char class clone cls cmd code col cols concat config const constexpr
constructor context continue copy count ctx data debug decl default def del delete dict div done
double elem elif elements else elsif end endif enum env err error event except exec export exports
extends extern false field fields file filename final finally flag float foo for foreach format from
func function get getter global goto handle handler hash head href html http https id idx impl
implements import include index info init inline input insert instanceof int integer interface isinstance item items
iter iterator key keys kwargs lambda len length let lib line lines list load local log long loop main
map math max min mod module msg mut name names namespace new next nil node none nonlocal null num
number obj object operator optional options out output override package param params parse parser
pass path pop pre print printf private prop props protected pub public push query raise range raw
read readonly ref register remove repr request require res resolve response result return returns row
rows run save self send set setter short sizeof sort split src start state static std step stop
str string struct sub sum super switch sys tail temp test tests text then this throw throws tmp todo
token true try tuple type typedef typename types typeof undefined union unit unsigned update url use
user using util utils val value values var vec vector virtual void volatile while with wrap write
xml yield zip np pd plt tf torch numpy pandas dtype shape axis fn usize vars init kwarg stdout stderr
css px div span onclick json yaml csv txt todo fixme`;

/** Words of programming that say nothing of what a program is about. */
export const codeWords: ReadonlySet<string> = new Set(words.split(/\s+/));
