/** Something that papers are about, and what people ask about it. */
export interface Subject {
  /** Subjects of one area share words and are not what is asked for. */
  readonly area: string;
  /** What a paper on it speaks of; each in several wordings, of which a paper uses some. */
  readonly ideas: readonly (readonly string[])[];
  readonly queries: readonly string[];
}

/** Invented subjects. The same thing is said in synonyms, short forms and other forms of words. */
export const subjects: readonly Subject[] = [
  {
    area: 'ocean',
    ideas: [
      ['storm surge forecasts', 'predicting coastal flooding', 'surge height prediction'],
      ['tide gauges', 'water level stations', 'sea level records'],
      ['wind stress over shallow water', 'hurricane winds on the shelf', 'cyclone forcing'],
      ['evacuation orders', 'warnings for residents', 'early alerts to the public'],
      ['ensemble of runs', 'perturbed simulations', 'many model members'],
    ],
    queries: [
      'storm surge prediction',
      'how well can flooding of the coast be predicted from water level records before a hurricane arrives?',
      'Ensembles of perturbed simulations give residents earlier warnings of surge height.',
    ],
  },
  {
    area: 'ocean',
    ideas: [
      ['coral bleaching', 'loss of algal symbionts in reefs', 'whitened reef colonies'],
      ['marine heat waves', 'prolonged warm water', 'elevated sea temperatures'],
      ['recovery after disturbance', 'regrowth of colonies', 'resilience of reefs'],
      ['symbiont shuffling', 'exchange of zooxanthellae', 'change of algal partners'],
      ['diver surveys', 'underwater transects', 'photo quadrats'],
    ],
    queries: [
      'coral bleaching recovery',
      'what happens to the algal partners of reef colonies when the sea stays too warm for weeks',
      'Reefs regrow after marine heat waves when their symbionts are exchanged.',
    ],
  },
  {
    area: 'ocean',
    ideas: [
      ['autonomous underwater vehicles (AUVs)', 'AUVs', 'robotic gliders', 'unmanned submersibles'],
      ['seafloor mapping', 'bathymetric survey', 'charting of the sea bed'],
      ['acoustic positioning', 'localisation by sonar', 'navigation with sound beacons'],
      ['battery endurance', 'mission duration on one charge', 'energy budget of dives'],
      ['path planning', 'choice of trajectories', 'route optimisation'],
    ],
    queries: [
      'AUV bathymetry',
      'is there any work on how unmanned submersibles find their position by sound while charting the sea bed?',
      'Optimised routes extend the mission duration of underwater robots on a single battery charge.',
    ],
  },
  {
    area: 'medicine',
    ideas: [
      ['atrial fibrillation (AF)', 'AF', 'irregular heartbeat', 'atrial arrhythmia'],
      ['wearable monitors', 'smart watches', 'photoplethysmography at the wrist'],
      ['stroke prevention', 'reducing thromboembolic events', 'fewer cerebral infarctions'],
      ['oral anticoagulants', 'blood thinners', 'warfarin treatment'],
      ['screening of the elderly', 'detection in older adults', 'population over sixty-five'],
    ],
    queries: [
      'atrial fibrillation wearable',
      'can smart watches detect an irregular heartbeat in older adults early enough to prevent strokes?',
      'Blood thinners reduce cerebral infarction among elderly people whose arrhythmia was found by screening.',
    ],
  },
  {
    area: 'medicine',
    ideas: [
      ['antibiotic resistance', 'resistant bacteria', 'drug-resistant strains'],
      ['horizontal gene transfer', 'plasmid exchange', 'conjugation between cells'],
      ['hospital wards', 'intensive care units', 'nosocomial infections'],
      ['whole genome sequencing (WGS)', 'WGS', 'genomic surveillance'],
      ['hand hygiene', 'infection control measures', 'disinfection by staff'],
    ],
    queries: [
      'antibiotic resistance plasmids',
      'how do drug-resistant strains exchange genes and spread among patients in intensive care',
      'Genomic surveillance traces nosocomial outbreaks better than infection control measures alone.',
    ],
  },
  {
    area: 'medicine',
    ideas: [
      ['type 2 diabetes', 'elevated blood glucose', 'insulin-resistant patients'],
      ['continuous glucose monitoring (CGM)', 'CGM', 'subcutaneous glucose sensors'],
      ['dietary carbohydrates', 'low-carb meals', 'intake of sugars'],
      ['physical exercise', 'walking after meals', 'aerobic training'],
      ['gut microbiota', 'intestinal bacteria', 'microbiome composition'],
    ],
    queries: [
      'CGM diet',
      'does walking after meals lower blood glucose in people who are resistant to insulin?',
      'The composition of intestinal bacteria tells how strongly a patient responds to sugars.',
    ],
  },
  {
    area: 'energy',
    ideas: [
      ['perovskite solar cells (PSCs)', 'PSCs', 'halide photovoltaics', 'thin-film absorbers'],
      ['degradation by moisture', 'humidity-induced decay', 'instability in damp air'],
      ['encapsulation layers', 'barrier coatings', 'sealing of devices'],
      ['power conversion efficiency', 'photocurrent yield', 'performance of modules'],
      ['ion migration', 'drift of halide vacancies', 'mobile defects'],
    ],
    queries: [
      'perovskite solar cell stability',
      'why do halide photovoltaics decay in damp air and which barrier coatings help against it?',
      'Mobile defects limit the photocurrent yield of thin-film absorbers.',
    ],
  },
  {
    area: 'energy',
    ideas: [
      ['lithium dendrites', 'needle-like metal deposits', 'filament growth on anodes'],
      ['solid electrolytes', 'ceramic separators', 'garnet membranes'],
      ['fast charging', 'high current densities', 'rapid recharge'],
      ['short circuits', 'internal shorting', 'cell failure'],
      ['operando imaging', 'tomography during cycling', 'in situ microscopy'],
    ],
    queries: [
      'lithium dendrite growth',
      'what makes filaments grow through ceramic separators when batteries are recharged rapidly',
      'Tomography during cycling shows that metal deposits cause internal shorting.',
    ],
  },
  {
    area: 'energy',
    ideas: [
      ['wind farms', 'turbine arrays', 'clusters of rotors'],
      ['wake losses', 'velocity deficit behind rotors', 'shadowing of downstream machines'],
      ['yaw control', 'steering of nacelles', 'deflection by misalignment'],
      ['large eddy simulation (LES)', 'LES', 'turbulence-resolving flow models'],
      ['annual production', 'harvested power', 'yield of electricity'],
    ],
    queries: [
      'wake steering',
      'how much more electricity do clusters of rotors yield when their nacelles are steered out of the shadow of others?',
      'Turbulence-resolving models predict the velocity deficit behind turbines.',
    ],
  },
  {
    area: 'learning',
    ideas: [
      ['spiking neural networks (SNNs)', 'SNNs', 'pulse-coupled neurons', 'event-driven networks'],
      ['neuromorphic chips', 'brain-inspired hardware', 'analogue silicon'],
      ['synaptic delays', 'axonal transmission times', 'latency of connections'],
      [
        'surrogate gradients',
        'smoothed derivatives of thresholds',
        'backpropagation through spikes',
      ],
      ['energy per inference', 'power consumption', 'joules per decision'],
    ],
    queries: [
      'SNN delays',
      'can the transmission times between pulse-coupled neurons be learnt by backpropagation?',
      'Brain-inspired hardware needs fewer joules per decision than conventional processors.',
    ],
  },
  {
    area: 'learning',
    ideas: [
      ['large language models (LLMs)', 'LLMs', 'generative text transformers', 'chat assistants'],
      ['hallucinated facts', 'false statements', 'confabulated answers'],
      ['retrieval of documents', 'grounding in external passages', 'lookup in a corpus'],
      ['citation of sources', 'attribution of claims', 'references for answers'],
      ['human raters', 'annotators', 'judgements by people'],
    ],
    queries: [
      'LLM hallucination',
      'does grounding chat assistants in external passages reduce the number of false statements they make?',
      'Attributing claims to sources lets annotators notice confabulated answers.',
    ],
  },
  {
    area: 'learning',
    ideas: [
      ['graph neural networks (GNNs)', 'GNNs', 'message passing on graphs', 'relational learners'],
      [
        'molecular property prediction',
        'estimating solubility of compounds',
        'toxicity of molecules',
      ],
      ['oversmoothing', 'indistinguishable node features', 'collapse of representations'],
      ['three-dimensional conformers', 'geometry of atoms', 'equivariance under rotations'],
      ['pretraining without labels', 'self-supervision', 'masked atoms'],
    ],
    queries: [
      'GNN oversmoothing',
      'which methods keep node features distinguishable when message passing on graphs becomes deep?',
      'The geometry of atoms improves estimates of the solubility of compounds.',
    ],
  },
  {
    area: 'mechanics',
    ideas: [
      ['boundary layer transition', 'onset of turbulence at walls', 'breakdown of laminar flow'],
      ['swept wings', 'oblique airfoils', 'aerofoils with sweep'],
      ['crossflow vortices', 'stationary streaks', 'secondary instability'],
      ['suction through slots', 'removal of fluid at the surface', 'porous panels'],
      ['wind tunnel tests', 'measurements with hot wires', 'experiments at low noise'],
    ],
    queries: [
      'laminar flow suction',
      'what causes the breakdown of laminar flow on oblique airfoils and can removal of fluid at the surface delay it?',
      'Stationary streaks precede the onset of turbulence at walls of aerofoils with sweep.',
    ],
  },
  {
    area: 'mechanics',
    ideas: [
      ['fatigue cracks', 'fractures under cyclic loading', 'damage by repeated stress'],
      ['welded joints', 'seams of steel plates', 'fusion zones'],
      ['residual stresses', 'locked-in strains', 'internal tension after cooling'],
      ['peening treatment', 'hammering of the surface', 'shot blasting'],
      ['service life of bridges', 'durability of structures', 'years until failure'],
    ],
    queries: [
      'weld fatigue',
      'how does hammering of the surface change the years until failure of steel seams under cyclic loading?',
      'Internal tension after cooling lets fractures grow from fusion zones.',
    ],
  },
  {
    area: 'mechanics',
    ideas: [
      ['soft robots', 'compliant grippers', 'elastomer actuators'],
      ['pneumatic chambers', 'inflated bladders', 'air-driven muscles'],
      ['finite element models (FEM)', 'FEM', 'meshed continuum simulation'],
      ['grasping of fruit', 'handling of delicate goods', 'picking in orchards'],
      ['shape sensing', 'embedded strain gauges', 'proprioception by fibres'],
    ],
    queries: [
      'soft gripper sensing',
      'are there compliant grippers driven by air that pick fruit without damage?',
      'Strain gauges embedded in elastomers tell an actuator its own shape.',
    ],
  },
  {
    area: 'society',
    ideas: [
      ['traffic congestion', 'jammed roads', 'delays of commuters'],
      ['road pricing', 'toll charges', 'fees for entering the city'],
      ['public transport', 'bus and rail ridership', 'transit use'],
      ['air pollution', 'nitrogen dioxide exposure', 'particulate matter'],
      ['household income', 'poorer districts', 'equity of burdens'],
    ],
    queries: [
      'congestion charge equity',
      'do fees for entering the city move commuters from cars to bus and rail?',
      'Toll charges lower the nitrogen dioxide exposure of poorer districts.',
    ],
  },
  {
    area: 'society',
    ideas: [
      ['minimum wage', 'wage floor', 'lowest legal pay'],
      ['teen employment', 'jobs of young workers', 'hiring of adolescents'],
      ['restaurant prices', 'cost of meals', 'menu inflation'],
      ['border counties', 'neighbouring jurisdictions', 'adjacent districts'],
      ['difference in differences (DID)', 'DID', 'before and after comparison'],
    ],
    queries: [
      'minimum wage employment',
      'what is the effect of raising the lowest legal pay on the hiring of adolescents',
      'A comparison of neighbouring jurisdictions shows that a wage floor raises the cost of meals.',
    ],
  },
  {
    area: 'society',
    ideas: [
      ['library catalogues', 'bibliographic records', 'card indexes'],
      ['subject headings', 'controlled vocabulary', 'thesaurus terms'],
      ['automatic indexing', 'machine assignment of keywords', 'computed descriptors'],
      ['relevance of documents', 'usefulness to readers', 'precision and recall'],
      ['consistency of indexers', 'agreement among librarians', 'human cataloguers'],
    ],
    queries: [
      'automatic indexing thesaurus',
      'how consistent are librarians in the assignment of subject headings compared with computed descriptors?',
      'A controlled vocabulary improves the precision and recall of retrieved bibliographic records.',
    ],
  },
];
