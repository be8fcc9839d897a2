const words = `able above according across act add added after again ago almost alone along already
also although always answer appear apart around ask asked back become been before began begin begins
behind below beside besides best better beyond big both bring brings build built call called came case cases cause
certain change changed clear close come comes complete contain contains course current day days decide
derived describe described different direct directly done down each early easy either else end ends
enough ever every example examples exist exists extend extensive face fact fall far fast feel few
fewer fill final find finds first five fixed follow followed following follows form former forms forth
found four free full further gather gave general get give given gives goes going good great group
half hand happen hard having held help here high hold holds home however hundred idea important
inside instead job keep keeps kept kind kinds know known knows large last late later lay lead least
leave leaves left less let letter life like likely line little live long longer look looks lot low made
main make makes making many mark marks matter mean means meant member method methods middle might mind
more most move much must name near need needed needs never next nice nothing notice now number often
old once one ones open opened opens order other others ought own page paper papers part parts past
people perhaps piece place places plain point possible present previous previously problem promise
propose proposed put quick quite rather real reason recent rest result results right room said same
say says second section see seek seem seems seen sense sent set several shall shape show shown shows
side simple since single size small some something soon sort stand stands start started stay stays
steps still stop stops such sure take taken takes talk tell tells ten than thing things think third
though thought thousand three thus till time times together told too took top toward trace tried
truth try turn turned turns two types unknown unless until upon used useful uses usual various wait want wanted
wants way ways well went whole wide within without word words work worked works world write writes
written wrong year years yes yet zero author authors figure introduction conclusion abstract references
approach based using recently novel show study`;

/** Words of plain English, and those of papers of every field: that two texts share them says nothing. */
export const plainWords: ReadonlySet<string> = new Set(words.split(/\s+/));
