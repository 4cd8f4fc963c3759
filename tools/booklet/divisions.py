"""The divisions and working groups whose parts a booklet may hold, and the codes of symposia."""

# code, English name, German name
DIVISIONS = [
    ("A", "Atomic Physics Division", "Fachverband Atomphysik"),
    ("BP", "Biological Physics Division", "Fachverband Biologische Physik"),
    ("CPP", "Chemical and Polymer Physics Division",
     "Fachverband Chemische Physik und Polymerphysik"),
    ("DD", "Physics Education Division", "Fachverband Didaktik der Physik"),
    ("DS", "Thin Films Division", "Fachverband Dünne Schichten"),
    ("DY", "Dynamics and Statistical Physics Division",
     "Fachverband Dynamik und Statistische Physik"),
    ("EP", "Extraterrestrial Physics Division", "Fachverband Extraterrestrische Physik"),
    ("GP", "History of Physics Division", "Fachverband Geschichte der Physik"),
    ("GR", "Gravitation and Relativity Division",
     "Fachverband Gravitation und Relativitätstheorie"),
    ("HK", "Hadronic and Nuclear Physics Division", "Fachverband Physik der Hadronen und Kerne"),
    ("HL", "Semiconductor Physics Division", "Fachverband Halbleiterphysik"),
    ("K", "Short Time-Scale Physics Division", "Fachverband Kurzzeit- und angewandte Laserphysik"),
    ("KFM", "Crystalline Solids and their Microstructure Division",
     "Fachverband Kristalline Festkörper und deren Mikrostruktur"),
    ("MA", "Magnetism Division", "Fachverband Magnetismus"),
    ("MM", "Metal and Material Physics Division", "Fachverband Metall- und Materialphysik"),
    ("MO", "Molecular Physics Division", "Fachverband Molekülphysik"),
    ("MP", "Theoretical and Mathematical Physics Division",
     "Fachverband Theoretische und Mathematische Grundlagen der Physik"),
    ("MS", "Mass Spectrometry Division", "Fachverband Massenspektrometrie"),
    ("O", "Surface Science Division", "Fachverband Oberflächenphysik"),
    ("P", "Plasma Physics Division", "Fachverband Plasmaphysik"),
    ("Q", "Quantum Optics and Photonics Division", "Fachverband Quantenoptik und Photonik"),
    ("QI", "Quantum Information Division", "Fachverband Quanteninformation"),
    ("S", "Acoustics and Vibration Division", "Fachverband Akustik und Schwingungen"),
    ("SOE", "Physics of Socio-economic Systems Division",
     "Fachverband Physik sozio-ökonomischer Systeme"),
    ("ST", "Radiation and Medical Physics Division", "Fachverband Strahlen- und Medizinphysik"),
    ("T", "Particle Physics Division", "Fachverband Teilchenphysik"),
    ("TT", "Low Temperature Physics Division", "Fachverband Tiefe Temperaturen"),
    ("UP", "Environmental Physics Division", "Fachverband Umweltphysik"),
    ("VA", "Vacuum Science and Technology Division", "Fachverband Vakuumphysik und Vakuumtechnik"),
]
WORKING_GROUPS = [
    ("AKE", "Working Group on Energy", "Arbeitskreis Energie"),
    ("AKC", "Working Group on Equal Opportunities", "Arbeitskreis Chancengleichheit"),
    ("AKjDPG", "Working Group of Young Physicists", "Arbeitskreis junge Physik"),
    ("AKBP", "Working Group on Accelerator Physics", "Arbeitskreis Beschleunigerphysik"),
    ("AKPIK", "Working Group on Physics, Modern IT and Artificial Intelligence",
     "Arbeitskreis Physik, moderne Informationstechnologie und Künstliche Intelligenz"),
    ("AGPhil", "Working Group on Philosophy of Physics", "Arbeitsgruppe Philosophie der Physik"),
    ("AGI", "Working Group on Information", "Arbeitsgruppe Information"),
    ("AGA", "Working Group on Physics and Disarmament", "Arbeitsgruppe Physik und Abrüstung"),
]
SECTIONS = [("SKM", "Condensed Matter Section", "Sektion Kondensierte Materie"),
            ("SAMOP", "Section on Atoms, Molecules, Quantum Optics and Plasmas",
             "Sektion Atome, Moleküle, Quantenoptik und Plasmen")]
PLENARY = {"en": ["Plenary Talks", "Plenary and Evening Talks", "Plenary and Prize Talks"],
           "de": ["Plenarvorträge", "Plenar- und Abendvorträge", "Plenar- und Preisvorträge"]}

# A code is 1 to 8 letters; that it is printed in mixed case is its own matter.
ALL_CODES = [code for code, _, _ in DIVISIONS]


def symposium_code(rng, taken: set) -> str:
    """SYMD, SYQC …"""
    while True:
        code = "SY" + "".join(rng.choice("ABCDEFGHKLMNOPQRSTUW") for _ in range(2))
        if code not in taken:
            taken.add(code)
            return code
