/**
 * What TeX commands stand for in Unicode, names without their backslash; only such as occur in titles
 * and abstracts. Sources: The Comprehensive LaTeX Symbol List, the table of unicode-math.
 */

/** A table of names and what they stand for, alternating, parted by white space. */
function table(columns: string): ReadonlyMap<string, string> {
  const cells = columns.trim().split(/\s+/);
  const rows = new Map<string, string>();
  for (let index = 0; index + 1 < cells.length; index += 2) {
    rows.set(cells[index] ?? '', cells[index + 1] ?? '');
  }
  return rows;
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Greek letters and other characters used as letters. */
export const letterCommands = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
  kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
  upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
  Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘ aleph ℵ
  partial ∂ nabla ∇ infty ∞ textmu μ textalpha α textbeta β textgamma γ
`);

/** Letters of text mode, which swallow the spaces after them: `\o re` is one word. */
export const textLetterCommands = table(`
  ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ
`);

/** Operators, relations, arrows and punctuation: spaces around them stay. */
export const symbolCommands = table(String.raw`
  times × div ÷ cdot · cdots ⋯ ldots … dots … textellipsis … pm ± mp ∓ ast ∗ star ⋆ circ ∘
  bullet • textbullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ cap ∩
  cup ∪ setminus ∖ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈
  sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃
  supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ perp ⊥ bot ⊥ top ⊤ parallel ∥ mid ∣
  angle ∠ triangle △ square □ Box □ diamond ⋄ sum ∑ prod ∏ int ∫ to → rightarrow →
  longrightarrow ⟶ Rightarrow ⇒ implies ⟹ leftarrow ← gets ← Leftarrow ⇐ leftrightarrow ↔
  Leftrightarrow ⇔ iff ⟺ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ mapsto ↦
  hookrightarrow ↪ rightleftharpoons ⇌ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
  vert | Vert ‖ prime ′ degree ° textdegree ° dagger † ddagger ‡ S § P ¶ copyright ©
  textregistered ® texttrademark ™ pounds £ euro € texteuro € checkmark ✓ heartsuit ♥
  spadesuit ♠ clubsuit ♣ diamondsuit ♦ sharp ♯ flat ♭ natural ♮ textendash – textemdash —
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textasciitilde ~
  textasciicircum ^ textbackslash \ textunderscore _ textbar | textless < textgreater >
  lbrace { rbrace } colon :
`);

/** Functions set upright in mathematics: printed by their name. */
export const functionCommands = names(`
  arccos arcsin arctan arg cos cosh cot deg det dim exp gcd inf ker lim liminf limsup ln log
  max min Pr sin sinh sup tan tanh bmod LaTeX TeX
`);

/** Commands that only set their argument in some style: the argument stays. */
export const styleCommands = names(`
  textit textbf textsc texttt textrm textsf textsl textup textmd textnormal text emph
  underline uline mbox hbox fbox mathit mathbf mathrm mathsf mathtt mathcal mathscr mathfrak
  mathbb mathds mathnormal boldsymbol bm pmb operatorname url nolinkurl ensuremath overline
  widetilde widehat overrightarrow uppercase lowercase mathop mathbin mathrel sout
`);

/** Commands of which nothing is to be seen. */
export const silentCommands = names(`
  it bf em rm tt sc sf sl cal itshape bfseries scshape ttfamily rmfamily sffamily upshape
  mdseries slshape normalfont displaystyle textstyle scriptstyle limits nolimits left right
  big Big bigg Bigg bigl bigr Bigl Bigr middle protect noindent centering tiny scriptsize
  footnotesize small normalsize large Large LARGE huge Huge xspace relax
`);

/** Commands that are white space. */
export const spaceCommands = names('quad qquad enspace thinspace space');
