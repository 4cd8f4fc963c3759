"""German words of physics and the sentences of titles, abstracts and descriptions.

Nouns that need an article are feminine, so that the same form serves every case: die, der.
"""
from .lists import listed

FIRST = """Spin Ladungs Elektronen Phononen Exzitonen Photonen Grenzflächen Oberflächen Gitter Wärme
    Energie Teilchen Neutronen Ionen Molekül Cluster Schicht Quanten Plasma Röntgen Laser Magnet
    Wirbel Strahlungs Impuls Dichte Phasen Domänen Kern Feld Strom Licht Resonanz Dipol Myonen
    Defekt Struktur Leistungs""".split()
SECOND = """dynamik leitung streuung kopplung verteilung beweglichkeit mikroskopie spektroskopie
    relaxation emission absorption messung steuerung anregung erzeugung kühlung modulation
    optimierung umwandlung speicherung trennung korrelation stabilität""".split()
FEMININE = """Leitfähigkeit Beweglichkeit Lebensdauer Anisotropie Viskosität Steifigkeit
    Magnetisierung Polarisation Suszeptibilität Reflektivität Rauigkeit Schichtdicke Linienbreite
    Effizienz Auflösung Elastizität Konzentration Temperatur Geschwindigkeit Krümmung Bandbreite
    Empfindlichkeit Stabilität Energiedichte Austauschwechselwirkung Zustandsdichte Bandlücke
    Fermi-Energie Debye-Temperatur Korngröße Sprungtemperatur Keimbildung""".split()
METHOD = listed("""Röntgen-Beugung|Neutronenstreuung|Raman-Spektroskopie|Rastertunnelmikroskopie|
Elektronenmikroskopie|Dichtefunktionaltheorie|Molekulardynamik|Monte-Carlo-Simulation|Ellipsometrie|
Kernspinresonanz|Terahertz-Spektroskopie|Massenspektrometrie|Lichtstreuung|Ionenstrahlanalyse|
Kleinwinkelstreuung|Interferometrie|Photoelektronenspektroskopie|Pump-Probe-Spektroskopie|
Rasterkraftmikroskopie|Finite-Elemente-Rechnung|Magnetometrie|Röntgen-Fluoreszenz""")
ADJECTIVE = """dünnen ultradünnen geordneten ungeordneten verspannten dotierten amorphen porösen
    gekrümmten magnetischen supraleitenden halbleitenden organischen metallischen topologischen
    granularen aktiven weichen epitaktischen ferroelektrischen photonischen biologischen
    zweidimensionalen nanostrukturierten selbstorganisierten flexiblen transparenten heißen kalten
    turbulenten hochreinen breitbandigen chiralen""".split()
OBJECT = """Schichten Heterostrukturen Nanodrähten Kristallen Gittern Membranen Kolloiden Gläsern
    Polymeren Netzwerken Resonatoren Wellenleitern Grenzflächen Gelen Tropfen Ketten Clustern
    Multilagen Perowskiten Oxiden Legierungen Magneten Supraleitern Kontakten Plasmen Molekülen
    Ionenfallen Nanopartikeln Monolagen Schäumen Suspensionen Fasern Proteinen Katalysatoren
    Elektroden Batterien Halbleitern Metallen Isolatoren Flüssigkeiten Emittern Sensoren Spiegeln
    Detektoren""".split()
MATERIAL = """BaTiO₃ SrTiO₃ MoS₂ Fe₃O₄ Bi₂Se₃ GaAs CeO₂ LiNbO₃ Graphen Silizium Germanium Diamant
    VO₂ TiO₂ Al₂O₃ Ga₂O₃ NiO ZnO SiC GaN MgB₂ Nb₃Sn Kupfer Wolfram Palladium Saphir Eis Titandioxid
    Nickeloxid Galliumoxid""".split()
FIELD = listed("""Festkörperphysik|Plasmaphysik|Oberflächenphysik|Biophysik|Astrophysik|
Teilchenphysik|Kernphysik|Photonik|Nanotechnologie|Materialforschung|Umweltphysik|Medizinphysik|
Quantenoptik|Quanteninformation|Messtechnik|Halbleiterphysik|Strömungsmechanik|Energieforschung|
Vakuumtechnik|Didaktik der Physik""")
NUMBER = [str(n) for n in (2, 3, 4, 5, 6, 8, 12, 15, 20, 25, 30, 40, 50, 60, 80, 90, 120, 150, 200,
                           300, 400, 600,
                           800)] + ["0,3", "0,7", "1,4", "2,5", "3,2", "4,6", "10⁻³", "10⁻⁶", "10⁵",
                                    "10¹²"]
UNIT = "K meV eV keV MeV nm µm mm cm fs ps ns µs ms Hz kHz MHz GHz mT T GPa % mW V cm⁻¹".split()

RULES = {
    "first": FIRST, "second": SECOND, "fem": FEMININE, "method": METHOD, "adj": ADJECTIVE,
    "obj": OBJECT,
    "material": MATERIAL, "field": FIELD, "number": NUMBER, "unit": UNIT,
    "quantity": ["{number} {unit}"],
    "phen": ["{first}{second}", "{first}{second}", "{fem}", "Spin-Bahn-Kopplung",
             "Elektron-Phonon-Streuung"],
    "sys": ["{adj} {obj}", "{adj} {obj}", "{adj} {obj} aus {material}", "{obj} aus {material}"],
    "title": [
        "{=phen} in {=sys}", "{=phen} und {phen} in {=sys}", "Zur {=phen} in {=sys}",
        "{=phen} von {=material}",
        "Untersuchung der {=phen} mit Hilfe der {=method}", "{=method} an {=sys}",
        "Einfluss der {phen} auf die {=phen}",
        "Wie die {=phen} von der {phen} abhängt", "Messung der {=phen} in {=sys}",
        "Theorie der {=phen} in {=sys}",
        "Von der {=phen} zur {phen}", "{=phen}: Eine Aufgabe für die {field}",
        "Mikro- und Nanostrukturen in {=sys}",
        "Grenzen der {=phen} bei {=sys}", "Was bestimmt die {=phen} in {=sys}?",
        "Neue Wege zur {=phen} in der {field}",
        "{=method} und {method} im Vergleich", "Wachstum von {=material} auf {material}",
        "Simulation der {=phen} in {=sys}",
        "Aufbau und erste Ergebnisse einer Anlage zur {=phen}", "{=phen} als Sonde für die {field}",
        "Auf dem Weg zur {=phen} ohne {phen}"],
    "session": [
        "{phen} in {sys}", "{field}", "{field}: {phen}", "{phen} und {phen}", "{method}",
        "{method} in der {field}",
        "{phen} (I)", "{phen} (II)", "Festkörper- und Werkstoffforschung",
        "{phen} ({fem}, {fem}, …)"],
    "symposium": [
        "{phen}: Von der Theorie zur Anwendung", "{phen} in {sys}",
        "{field} und {field}: Zwei Wege zur {phen}",
        "Was leistet die {phen} für die {field}?"],
    "opening": [
        "Die {=phen} in {=sys} ist für die {field} von großem Interesse.",
        "Wir untersuchen die {=phen} mit Hilfe der {=method}.",
        "Trotz vieler Arbeiten ist die {=phen} in {=sys} noch nicht verstanden.",
        "In den letzten Jahren hat die {=method} an Bedeutung gewonnen.",
        "Seit langem wird gefragt, wie die {=phen} von der {phen} abhängt.",
        "Proben aus {=material} wurden bei {quantity} hergestellt und untersucht.",
        "Für die {field} ist eine hohe {fem} wichtig.",
        "Im Mittelpunkt des Beitrags steht die {=phen} in {=sys}."],
    "body": [
        "Mit der {method} bestimmen wir die {fem} als Funktion der {fem}.",
        "Oberhalb von {quantity} verschwindet die {phen}.",
        "Die gemessene {fem} von {quantity} stimmt gut mit der Theorie überein.",
        "Ein einfaches Modell der {=phen} erklärt die Daten.",
        "Im Gegensatz zu {sys} wurde keine {phen} beobachtet.",
        "Die {fem} nimmt unterhalb von {quantity} um {number} % zu.",
        "Wir vergleichen die {method} mit der {method} für eine Reihe von Proben.",
        "Dies lässt sich auf die {phen} an der Oberfläche zurückführen.",
        "Die Ergebnisse werden mit früheren Arbeiten verglichen [1].",
        "Die Unsicherheit der {fem} beträgt nur {quantity}.",
        "Durch Variation der {fem} konnten drei Bereiche unterschieden werden.",
        "Dabei zeigt sich, dass die {phen} kaum von der {fem} abhängt.",
        "Messungen über {number} Tage bestätigen diese Annahme.",
        "Besondere Aufmerksamkeit gilt der {phen} und der {phen} in {sys}.",
        "Eine Auflösung von {quantity} wurde erreicht.",
        "Die kritische Temperatur T_{c} hängt von der {fem} ab.",
        "Der Radius r_{eff} beträgt dabei {quantity}.",
        "Zusätzlich wurde die {method} zur Bestimmung der {fem} genutzt.",
        "Ob die {phen} bei Raumtemperatur erhalten bleibt, ist offen.",
        "Beide Größen folgen einem Gesetz der Form N^{1/3}."],
    "closing": [
        "Anwendungen in der {field} werden diskutiert.",
        "Die Ergebnisse sind für die {field} und die {field} von Bedeutung.",
        "Abschließend wird ein Ausblick auf die {phen} in {sys} gegeben.",
        "Der Vortrag gibt einen Überblick über den Stand der Arbeiten.",
        "Das Verfahren lässt sich auch auf andere Proben übertragen.",
        "Weitere Schritte zur {phen} werden vorgestellt."],
    "welcome": [
        "Die {phen} in {sys} ist eines der Hauptthemen dieses Jahres.",
        "Die Sitzungen behandeln die {field}, die {field} und die {field}.",
        "Beiträge aus allen Bereichen der {field} sind willkommen.",
        "Wir freuen uns auf angeregte Diskussionen über die {phen}.",
        "Ein Schwerpunkt liegt auf der {phen} und ihren Anwendungen in der {field}.",
        "Das Programm verbindet Hauptvorträge mit kurzen Beiträgen und Postern.",
        "Studierende sind besonders herzlich eingeladen.",
        "Ziel ist es, Menschen aus der {field} und der {field} zusammenzubringen."],
    "keyword": ["{first}{second}", "{method}", "{material}", "{field}", "{fem}"],
}
