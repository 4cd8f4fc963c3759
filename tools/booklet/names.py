"""Given and family names by origin; common or invented, of no particular person."""

GIVEN = {
    "german": """Anna Jan Eva Matthias Ulrich Leonie Niklas Svea Beate Konrad Hanno Liselotte
    Mareike Renate Volker Dörte Malte Svenja Emil Klaus-Peter Thea Ottilie Birte Wenzel Jette Arvid
    Henrike Jakob Rieke Gerlinde Ruben Tjark Mechthild Lovis Hauke Gesa Onno Swantje Torben Insa
    Geske Eilert Naomi Wolf-Dieter Mattis Ulrike Tobias Kerstin Thilo Alma Ruprecht Ingmar Theda
    Anna-Lena Friederike Ludger Dieter Carsten Gottlieb Wendeline Annegret Bernd Christiane Dagmar
    Eckhard Franziska Georg Hannelore Ilse Jürgen Karl-Heinz Lutz Marlene Norbert Oskar Petra Ralf
    Sabine Thomas Ute Viktoria Walter Xenia Yannick Zita Björn Jörg Günther Käthe Lukas Paul Hannah
    Felix Clara Moritz Sophia Jonas Marie-Luise Hans-Jürgen Eva-Maria Philipp Katharina Sebastian
    Johanna Benedikt Rosalie""",
    "english": """James Rowena Caleb Edmund Abigail Duncan Philippa Imogen Oscar Catriona Alasdair
    Morag Fiona Rory Jennifer Robert Samuel Olivia Harriet George Nathan Claire Edward Grace Thomas
    Victoria Hugh Elspeth Graham Daisy William Megan Owen Bethany Patrick Niamh Stuart Lorna Simon
    Heather Joseph Priscilla Bradley Audrey Melvin""",
    "french": """Odile Bastien Delphine Jean-Yves Maëlys Pascal Camille Élodie Jean-Marc Hélène
    François Marie-Claire Thibault Aurélie Benoît Solène Gaëtan Noémie Étienne Sylvie Loïc Mathilde
    Rémi Capucine""",
    "spanish": """Beatriz Gonzalo Ximena Lucía Álvaro Pilar Iñigo Mercedes Ramón Inés Joaquín Begoña
    Raúl Nuria Andrés Concepción Sergio Rocío Tomás Lourdes""",
    "portuguese": "Isadora João Inês Tiago Leonor Vasco Graça Duarte Simão Constança Rui Filipa",
    "italian": """Marco Fulvia Giulia Alessandro Chiara Lorenzo Francesca Matteo Ilaria Niccolò
    Simona Davide Letizia Giacomo Bianca Ettore Ornella Silvio""",
    "dutch": """Femke Sanne Joost Willem Annelies Joris Pieter Sjoerd Marijke Bram Lotte Jeroen
    Hendrika Maarten Anouk Gijs Tineke Ruud""",
    "nordic": """Ragna Hjalmar Solveig Leif Åse Astrid Bjørn Kirsten Søren Ingrid Øystein Linnéa
    Göran Maja Eero Aino Pekka Kaisa Sigurður Freyja""",
    "slavic": """Radim Vlasta Tomáš Łukasz Olga Jiří Zdeňka Wojciech Agnieszka Dmitri Irina Pavel
    Katarína Milan Jelena Bogdan Oksana Andrij Małgorzata Stanisław Željko Mirjana Nikolai Svetlana
    Hryhorij Zuzana""",
    "hungarian": "Zsófia Gábor László Ágnes Ferenc Piroska Bálint Emőke Zoltán Kinga",
    "turkish": "Özgür Ayşe Mehmet Elif Emre Zeynep Burak Gül Cem Derya",
    "greek": "Dimitrios Eleni Kostas Ioanna Stavros Despina Nikos Vasiliki",
    "arabic": "Omar Noor Yusuf Leila Karim Samira Hassan Amina Tarek Yasmin",
    "persian": "Farhad Shirin Behrouz Parisa Mohsen Niloufar Reza Golnaz",
    "indian": """Ananya Rajesh Priya Sanjay Meera Vikram Lakshmi Arjun Sunita Deepak Kavita Rohan
        Shreya Anil""",
    "chinese": """Wei Xiaoyu Jing Haoran Yifan Meiling Zhiqiang Yuxin Rui Xin Jiawei Qian Hongyu
        Lihua Chen Tianyi""",
    "japanese": "Haruto Ichiro Yuki Keiko Takumi Sakura Hiroshi Akiko Kenji Naoko Daisuke Emi",
    "korean": "Ji-Hoon Soo-Jin Min-Seok Hye-Won Dong-Hyun Eun-Ji Sung-Ho Yoon-Ah",
}
FAMILY = {
    "german": """Wehling Rothkegel Kleefeld Varrelmann Oldehus Achterberg Blomker Czerny Dohrmann
    Ehlbeck Grothe Hartwich Ihnken Jepsen Knappe Meinhold Nordhoff Quade Tiedemann Uphoff Vonhoff
    Wilmers Xylander Behrendsen Ingwersen Hansemann Uhlenbrock Ellermann Deppe Wagenknecht Sievers
    Hagedorn Quandt Pohlmann Radecke Thoms Brinkhoff Sander Osterkamp Moldenhauer Kohlhase Lührs
    Stöver Vollbrecht Trattnig Pasternak Westendorf Aldenkamp Osterbrink Petersohn Terborg
    Kreienbaum Wittrock Tammena Habben Sandvoort Wörmann Remmers Oldekamp Brockmöller Thaden Harksen
    Feddersen Adelmann Kronshage Zirngibl Steensen Rickmers Müller-Lüdenhoff Lindenau Stuhlmacher
    Brodersby Ansbacher Katschthaler Obernosterer Schmidt Müller Fischer Weber Wagner Becker Schulz
    Hoffmann Schäfer Koch Richter Klein Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann
    Lange Krause Lehmann Köhler Herrmann König Walter Kaiser Fuchs Scholz Möller Jung Hahn Keller
    Vogel Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus
    Schumacher Krämer Vogt Jäger Otto Groth Seidel Heinrich Brandt Haas Schreiber Dietrich Ziegler
    Kuhn Pohl Engel Horn Busch Bergmann Voigt Sauer Arnold Pfeiffer Eggers Landwehr Schürmann-Kley
    Sasse-Thiel""",
    "english": """Ashdown Thornquist Wexcombe Rushworth Tattersall Hollingworth Whitcombe Glenallan
    Kinloch Dunbeath Strachan Ferncliff Abernethy Lochhead Halden Winterbottom Cartwright Pemberton
    Hargreave Underhill Longstaff Birtwhistle Northcote Fairweather Goodspeed Harlow Whitlock
    Crossland Redfern Eastgate Marlowe Prescott Kingsley Thackeray Holloway Barrow-Smith O'Neill
    O'Connell O'Brien McDonald McAllister McKenna Kerrigan""",
    "french": """Pruvost Renaud Kervadec Charbonnet Marchetti Corvellec Beaumont Lefèvre Gauthier
    Moreau Chastagnier Delacroix Fontaine Perrault Bouchardon Ménard Rousselot Tissier Villeneuve
    Maréchal""",
    "spanish": """Lobato Ledesma Villafranca Tordesillas Quintanilla Olmedo Arrizabalaga Zubiri
    Cebrián Peñalver Montalbán Escudero Urrutia Belmonte""",
    "portuguese": """Quintanilha Sequeira Figueira Azevedo Guimarães Bragança Lourenço Coutinho
        Meireles""",
    "italian": """Bergonzi Montefiori Castelnuovo Zanardini Ferrabosco Bellincioni Guidotti
    Pellizzari Tommasini D’Angelo D'Amico Scarlattini Verzelloni Bonaventura""",
    "dutch": """Hofstra Kuipers Wolters Haverkamp Oosterhout Dijkgraaf Verhoeven Brouwer Terpstra
    Schoonhoven Boersma Nieuwenhuis Zwart Huisman""",
    "nordic": """Sundberg Lilleholm Askegaard Dahlquist Sondergren Kirkegaard Bjørkedal Ødegård
    Lindqvist Ångström-Berg Hämäläinen Virtanen Mäkelä Thorsteinsson Nygaard Sjöström Ekholm
    Rønning""",
    "slavic": """Ostrowska Šebesta Jelínková Dvořáček Wiśniewolski Kowalczyk Nowicki Zieliński
    Hruška Procházka Novotný Petrović Đorđević Kovačić Sokolov Ivanenko Bondarenko Morozov Lebedev
    Szczepański Żurawski Čermák Horváthová Marković Gorbunov Stoyanov""",
    "hungarian": "Kőhalmi Szabados Kerekes Bárány Fekete Horvátth Nagyváthy Tőkés Zsoldos",
    "turkish": "Şahin Öztürk Demirci Karaca Aydemir Çelebi Güneş Koçak Erdem",
    "greek": "Papadakis Konstantinou Georgiadis Vlachos Theodorou Karamanlis Oikonomou",
    "arabic": "Benhaddou El-Khatib Mansour Haddad Khoury Bouzid Saleh Najjar Taleb",
    "persian": "Rahmani Karimi Hosseini Jafari Sadeghi Mirzaei Bahrami",
    "indian": """Sharma Iyer Banerjee Nair Chatterjee Reddy Kulkarni Menon Bhattacharya Gupta
        Deshpande Rao Pillai""",
    "chinese": """Zhang Wang Liu Chen Yang Huang Zhao Zhou Xu Sun Zhu Guo Lin Luo Liang Song Zheng
        Xie Tang Feng Cao Peng""",
    "japanese": """Nagasawa Tanigawa Kobayashi Matsumoto Hasegawa Fujiwara Okamoto Yoshimura Takeda
        Shimizu Ogawa""",
    "korean": "Kim Park Choi Jung Kang Yoon Jang Lim Han Seo Shin Kwon",
}
# Particle, origins in which it stands, weight.
PARTICLES = [
    ("von", "german", 8), ("von der", "german", 3), ("zu", "german", 1), ("van", "dutch", 4),
    ("van der", "dutch", 5),
    ("van den", "dutch", 4), ("van 't", "dutch", 1), ("de", "dutch", 3), ("de", "french", 3),
    ("de la", "spanish", 3),
    ("de", "spanish", 3), ("del", "spanish", 2), ("da", "portuguese", 4), ("du", "french", 2),
]
PARTICLE_FAMILY = {
    "german": "Hohenfels Heide Lindenau Bergen Ahlen Rabenau Stetten Thurn Werthern Brunnfeld",
    "dutch": "Berg Broek Hoff Meer Heuvel Velde Vries Graaf Linden Bosch Wouw Zande",
    "french": "Pontel Bellay Kersauson Montaigu Vernay",
    "spanish": "Cruz Torre Vega Fuente Campo Río",
    "portuguese": "Silva Costa Rocha Gama Cunha",
}
DOUBLE_FIRST = "García Rodríguez Fernández González Martínez Sánchez Pérez Gómez Hernández".split()
# In capitals these could be written in more than one way: only where names stand in mixed case.
AMBIGUOUS = {
    "german": "Weiß Großmann Strauß Meißner Preuß Geißler Strasser Gross Weiss Krauss",
    "english": "MacKinley Mackie MacAulay",
    "italian": "De Luca Di Pietro Dalla Costa Della Valle La Rocca",
    "turkish": "Yılmaz Kılıç Işık", "french": "", "indian": "al-Mansuri",
    "arabic": "al-Rashid",
}
AMBIGUOUS_FULL = {"italian": ["De Luca", "Di Pietro", "Dalla Costa", "Della Valle", "La Rocca"],
                  "french": ["Le Bihan", "La Fontaine", "d’Aubigny"],
                  "arabic": ["al-Rashid", "al-Mansuri"]}
# Weights of the origins among the authors of a programme in Germany.
WEIGHTS = {"german": 46, "english": 9, "french": 4, "spanish": 3, "portuguese": 2, "italian": 5,
           "dutch": 4, "nordic": 3,
           "slavic": 7, "hungarian": 1, "turkish": 2, "greek": 1, "arabic": 1, "persian": 2,
           "indian": 4, "chinese": 6,
           "japanese": 2, "korean": 1}
