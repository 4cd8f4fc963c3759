"""Words from which names of institutions and departments are made."""
from .lists import listed

FIELDS_EN = listed("""Physics|Applied Physics|Surface Science|Materials Science|Theoretical Physics|
Chemistry|Quantum Optics|Nuclear Physics|Biophysics|Energy Systems|Environmental Physics|Thin Films|
Semiconductor Optics|Soft Matter|Astronomy|Engineering|Photonics|Solid State Physics|Nanotechnology|
Complex Systems|Plasma Physics|Metrology|Geophysics|Crystal Growth|Quantum Information|
Medical Physics""")
FIELDS_DE = listed("""Physik|Angewandte Physik|Schichtphysik|Werkstoffe|Theoretische Physik|Chemie|
Quantenoptik|Kernphysik|Biophysik|Halbleiteroptik|Umweltphysik|Festkörperphysik|Photonik|
Nanotechnik|Plasmaphysik|Messtechnik|Geophysik|Grenzflächenforschung|Experimentelle Physik|
Medizinphysik|Energietechnik""")
MPI = listed("""Grenzflächendynamik|Sinnesphysik|Nachhaltige Schichten|Molekulare Uhren|
Struktur der Flüssigkeiten|Weiche Werkstoffe|Theorie der Netzwerke|Kalte Materie|Licht und Klang|
Physik der Küsten|Dynamik der Gletscher""")
NAMED = listed("""Alder|Northmoor|Zeeland|Osumi|Vättern|Oresund|Fell|Harbour|Ridgeway|Stonebridge|
Clearwater|Larkfield|Ostmark|Blackwood|Elmhurst|Greyfriars|Sommerfield|Westmere|Highgate|
Ravenscroft|Thornbury|Millbrook|Ashgrove|Saltmarsh|Fairhaven|Kingsbridge|Lakeview|Redwood|Silverton|
Windermark""")
FIRMS = listed("""Ferrolux|Quantemo|Nordlaser|Vakutron|Kryosys|Optikon|Halbach|Lumetra|Ionwerk|
Photivo|Spintec|Granova|Magnetis|Terasens|Nanoforge|Plasmion""")
LOCAL = {"FR": ("Université de {}", "Laboratoire de Physique"),
         "ES": ("Universidad de {}", "Departamento de Física"),
         "IT": ("Università di {}", "Dipartimento di Fisica"),
         "PT": ("Universidade de {}", "Departamento de Física"),
         "PL": ("Politechnika {}", "Instytut Fizyki"),
         "BE": ("Université de {}", "Département de Physique")}
FORMS_DE = ["Universität {}", "Universität {}", "Technische Universität {}", "TU {}",
            "Hochschule {}"]
FORMS_EN = ["University of {}", "University of {}", "Technical University of {}", "TU {}",
            "{} University"]
DEPARTMENTS_DE = ["Institut für {}", "Institut für {}", "Fakultät für {}", "Abteilung {}",
                  "Lehrstuhl für {}"]
DEPARTMENTS_EN = ["Institute of {}", "Institute of {}", "Department of {}", "Department of {}",
                  "Institute for {}", "Faculty of {}", "School of {}",
                  "Chair of {}, Institute of Physics"]
