"""English words of physics and the sentences of titles, abstracts and descriptions."""
from .lists import listed

CARRIER = """spin charge exciton phonon magnon polariton electron hole photon vortex quasiparticle
    plasmon skyrmion proton ion soliton polaron muon neutrino neutron heat entropy momentum energy
    mass particle defect vacancy dipole molecule carrier domain-wall spin-wave
    charge-density""".split()
PROCESS = """transport dynamics relaxation scattering coherence coupling diffusion condensation
    localisation transfer tunnelling hopping recombination ordering pumping trapping cooling
    injection amplification switching imaging sensing dephasing entanglement thermalisation focusing
    confinement conversion emission absorption interference correlation fluctuations instability
    screening""".split()
ADJECTIVE = """layered ultrathin disordered strained twisted driven confined doped amorphous porous
    suspended curved self-assembled high-entropy rare-earth two-dimensional low-dimensional hybrid
    molecular chiral frustrated magnetic superconducting semiconducting organic metallic topological
    granular active soft levitated trapped epitaxial nanostructured ferroelectric antiferromagnetic
    photonic plasmonic biological dilute dense ultracold polycrystalline transparent flexible
    anisotropic charge-neutral defect-rich light-emitting hydrogen-bonded mesoscopic turbulent
    relativistic dissipative quasi-periodic optically-pumped vertical""".split()
OBJECT = """films heterostructures nanowires crystals lattices membranes colloids glasses polymers
    networks cavities waveguides interfaces gels droplets chains clusters multilayers perovskites
    oxides alloys magnets superconductors ferroelectrics ribbons junctions resonators plasmas
    molecules ions nanoparticles monolayers bilayers arrays foams suspensions fibres proteins
    tissues catalysts electrodes batteries semiconductors metals insulators liquids gases mixtures
    emitters qubits sensors circuits mirrors detectors metasurfaces""".split()
PROPERTY = """conductivity mobility lifetime anisotropy viscosity stiffness permittivity
    magnetisation polarisation susceptibility reflectivity emissivity roughness thickness linewidth
    efficiency fidelity resistivity elasticity toughness permeability concentration density
    temperature velocity curvature coherence-time bandwidth sensitivity stability""".split()
METHOD = listed("""X-ray diffraction|neutron scattering|Raman spectroscopy|
time-resolved photoemission|density functional theory|molecular dynamics simulations|
Monte-Carlo simulations|first-principles calculations|scanning tunnelling microscopy|
electron microscopy|atomic force microscopy|pump-probe spectroscopy|machine learning|magnetometry|
optical tweezers|ellipsometry|muon spin rotation|nuclear magnetic resonance|terahertz spectroscopy|
mass spectrometry|light scattering|ion beam analysis|small-angle scattering|
finite-element modelling|Bayesian inference|tensor network methods|interferometry|
electron paramagnetic resonance|coincidence measurements|quantum Monte-Carlo methods|
positron annihilation|high-throughput screening|low-energy electron diffraction|
photoluminescence spectroscopy|stochastic thermodynamics|particle-in-cell simulations|
cavity ring-down spectroscopy|helium atom scattering""")
MATERIAL = """BaTiO₃ SrTiO₃ MoS₂ WSe₂ Fe₃O₄ CrI₃ Bi₂Se₃ GaAs InGaAs CeO₂ YBa₂Cu₃O₇₋ₓ LiNbO₃ graphene
    silicon germanium diamond VO₂ TiO₂ Al₂O₃ Ga₂O₃ NiO CoFeB FeRh Mn₃Sn Sr₂RuO₄ CsPbBr₃ ZnO SiC GaN
    PbTe LaAlO₃ MgB₂ Nb₃Sn CdTe hBN NbSe₂ Cu₂O EuO CeCoIn₅ UTe₂ BiFeO₃ LiFePO₄ Na₃Bi ZrTe₅ EuCd₂As₂
    LaH₁₀ tungsten copper palladium sapphire mica pentacene ice""".split()
MACHINE = """spectrometer microscope interferometer detector resonator ion trap calorimeter
    magnetometer laser accelerator beamline camera thermometer simulator telescope cryostat setup
    sensor source amplifier""".split("\n")
MACHINE = " ".join(MACHINE).replace("ion trap", "ion-trap").split()
FIELD = listed("""quantum technologies|energy research|condensed matter|plasma physics|
surface science|biological physics|astrophysics|particle physics|nuclear physics|
statistical physics|photonics|nanotechnology|materials science|environmental physics|
accelerator physics|medical physics|soft matter|magnetism|spintronics|quantum information|catalysis|
metrology|gravitation|cosmology|semiconductor physics|fluid dynamics|teaching physics|
complex systems|radiation physics|vacuum science""")
NUMBER = [str(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 20, 25, 30, 40, 45, 50, 60, 75, 80,
                           90, 120, 150,
                           180, 200, 250, 300, 350, 400, 450, 600, 800, 1200, 1500)] + [
    "0.3", "0.7", "1.4", "1.8", "2.5", "3.2", "4.6", "5.5", "7.1", "8.3", "9.9", "10⁻³", "10⁻⁶",
                               "10⁵", "10¹²", "2·10⁴"]
UNIT = """K meV eV keV MeV GeV nm µm mm cm m fs ps ns µs ms s Hz kHz MHz GHz THz mT T GPa bar % mW W
    nA µA V mV pN kg m⁻² mol⁻¹ cm⁻¹ ‰""".split()

RULES = {
    "carrier": CARRIER, "process": PROCESS, "adj": ADJECTIVE, "obj": OBJECT, "property": PROPERTY,
    "method": METHOD, "material": MATERIAL, "machine": MACHINE, "field": FIELD,
    "number": NUMBER, "unit": UNIT, "quantity": ["{number} {unit}"],
    "phen": ["{carrier} {process}", "{carrier} {process}", "{adj} {process}",
             "{carrier}-{carrier} coupling"],
    "sys": ["{adj} {obj}", "{adj} {obj}", "{adj} {adj} {obj}", "{material} {obj}",
            "{obj} of {material}"],
    "prop": ["{property}", "{carrier} {property}", "{adj} {property}", "critical temperature T_{c}",
             "rate k_{B}T"],
    "doing": ["controlling", "measuring", "imaging", "tuning", "predicting", "understanding",
              "simulating",
              "revealing", "probing", "engineering", "mapping", "designing", "counting",
              "steering"],
    "short": ["{phen}", "{sys}", "{property}", "{method}", "{=phen}", "{=sys}"],
    "title": [
        "{^=phen} in {=sys}", "{^=phen} in {=sys}", "{^=phen} and {phen} in {=sys}",
        "{^doing} {=phen} in {=sys}",
        "{^doing} the {=property} of {=sys} by {=method}", "{^=method} of {=sys}",
        "{^=sys} for {field}",
        "{^=phen} of {=material} studied by {=method}", "A {adj} {machine} for {=method}",
        "How {=sys} change their {=property}", "From {=sys} to {sys}", "Towards {=phen} in {=sys}",
        "{^=method} meets {field}: {^=sys}", "On the {=property} of {=sys} under {=phen}",
        "{^=sys}: {^=phen} beyond equilibrium", "The role of {=phen} for {=sys}",
        "Limits of {=phen} in {=sys}",
        "What determines the {=property} of {=sys}?",
        "{^=property} and {property} of {=material} {obj}",
        "{^=phen} near the {adj} transition of {=material}", "Evidence for {=phen} in {=material}",
        "Theory of {=phen} in {=sys}", "{^adj} {machine} based on {=sys}",
        "Influence of {phen} on {=sys}",
        "Recent progress in {=phen}: {^method} and {=sys}", "{^=phen} as a probe of {=sys}",
        "{^=material} on {material}: {^=phen} at the interface",
        "Can {=sys} be described by {=method}?",
        "(Multi)ferroic {obj} with {adj} {property}", "{^=sys} & {obj}: A comparison",
        "Growth of {=material} on {material}",
        "Deep learning of {=phen} from {=method}", "{^=phen} without {phen} in {=sys}",
        "Status of the {adj} {machine} for {field}"],
    "session": [
        "{^adj} {^obj}", "{^obj} and {^obj}", "{^adj} {^obj}: {^method}", "{^carrier} {^process}",
        "{^field}",
        "{^field}: {^obj}", "{^method} in {^field}", "{^adj} and {adj} {^obj}",
        "{^carrier} {^process} in {^obj}",
        "{^property} and {^process}", "{^adj} {^obj} (I)", "{^adj} {^obj} (II)",
        "(Multi)ferroic {obj}",
        "{^obj} ({process}, {process}, …)", "{^carrier} {^process} and {^method}"],
    "symposium": [
        "{^adj} {^obj}: Recent Developments and Perspectives",
        "{^carrier} {^process} beyond Equilibrium",
        "{^field} meets {^field}", "{^adj} {^obj} for {^field}", "The Physics of {^adj} {^obj}",
        "{^carrier} {^process} in {^adj} {^obj}", "{^obj} and {^obj}: From Models to Materials"],
    "opening": [
        "{^=sys} are of great interest for {field}.",
        "The {=property} of {=sys} is still not fully understood.",
        "{^=phen} plays an important role in {field}.",
        "In recent years, {=sys} have attracted much attention.",
        "We investigate {=phen} in {=sys} by means of {=method}.",
        "Here we report on {=sys} grown on {material}.",
        "Understanding {=phen} requires a precise knowledge of the {property}.",
        "Modern {field} relies on {=sys} with well-defined {=property}.",
        "Since the first observation of {=phen}, many groups have searched for it in {sys}.",
        "It is a long-standing question how {=phen} depends on the {=property}.",
        "{^=method} has become a standard tool of {field}.",
        "Every {machine} needs a stable {property}."],
    "body": [
        "Using {method}, we determine the {prop} as a function of the {property}.",
        "Samples of {=material} were prepared at {quantity} and characterised by {method}.",
        "We find that the {prop} increases by {number} % below {quantity}.",
        "The measured {prop} of {quantity} agrees well with {method}.",
        "A simple model of {=phen} explains the data.",
        "In contrast to {sys}, no {phen} is observed above {quantity}.",
        "This behaviour can be traced back to {phen} at the surface.",
        "The {prop} is limited by {phen}.",
        "Both {=phen} and {phen} contribute to the signal.",
        "We compare {method} with {method} for a series of {obj}.",
        "For fields above {quantity} the {property} changes its sign.",
        "The results are compared with earlier work on {sys} [1].",
        "Our approach combines {method} with {method}.",
        "A {adj} {machine} was built, which reaches a resolution of {quantity}.",
        "Numerical results for up to {number} particles support this picture.",
        "As an example, we discuss {phen} in {=material} and in {material}.",
        "The {property} can be tuned continuously between {quantity} and {quantity}.",
        "Strikingly, the {prop} does not depend on the {property}, although the {property} does.",
        "Whether {phen} survives at room temperature remains an open question.",
        "Data were taken over {number} days with a {machine} at {quantity}.",
        "We show that {=sys} exhibit {phen} if the {property} exceeds {quantity}.",
        "The scaling follows N^{1/3} over three orders of magnitude.",
        "An effective radius r_{eff} of {quantity} is sufficient.",
        "This opens a route to {adj} {obj} with high {property}.",
        "Particular attention is paid to {phen} and to its {property}.",
        "The {machine} operates at {quantity}, which reduces {phen} considerably.",
        "By varying the {property}, three regimes of {phen} were identified.",
        "Theory predicts that k_{B}T is the relevant scale; our measurements confirm it.",
        "Furthermore, {method} reveals {adj} domains with a typical size of {quantity}.",
        "The agreement between experiment and theory is better than {number} %."],
    "closing": [
        "Applications in {field} are discussed.",
        "Our findings are relevant for {field} and {field}.",
        "Implications for {sys} will be addressed.",
        "Finally, I give an outlook on {phen} in {sys}.",
        "In this talk, I will summarise the present status of the project.",
        "These results show that {=sys} are promising candidates for {field}.",
        "Further steps towards {adj} {obj} are outlined.",
        "The method can be applied to other {obj} as well."],
    "welcome": [
        "The physics of {sys} is one of the main subjects of this year.",
        "The sessions cover {field}, {field} and {field}.",
        "Contributions from every field of {field} are welcome.",
        "We look forward to lively discussions about {phen}.",
        "A special focus lies on {phen} and on its applications in {field}.",
        "Leading experts present the latest results on {sys}.",
        "The programme combines invited talks with contributed ones and posters.",
        "Students are especially invited to take part.",
        "Research on {sys} has made rapid progress in the past decade.",
        "The aim is to bring together people from {field} and {field} who seldom meet."],
    "keyword": ["{carrier} {process}", "{method}", "{material}", "{field}", "{adj} {obj}",
                "{property}"],
}
