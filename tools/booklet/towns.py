"""Towns with their postal codes; German towns: postal code, English and German name."""
from .lists import listed

# postal code, German name, English name where it differs
GERMANY = listed("""31785 Hameln|59494 Soest|23966 Wismar|34117 Kassel|07743 Jena|21680 Stade|
18055 Rostock|26721 Emden|49808 Lingen|25813 Husum|27472 Cuxhaven|38300 Wolfenbüttel|31224 Peine|
27283 Verden|29221 Celle|38855 Wernigerode|86899 Landsberg|06108 Halle|48149 Münster|
64287 Darmstadt|35390 Gießen|95447 Bayreuth|94032 Passau|21335 Lüneburg|99084 Erfurt|98693 Ilmenau|
09107 Chemnitz|03046 Cottbus|14476 Potsdam|17489 Greifswald|24118 Kiel|28359 Bremen|33098 Paderborn|
37073 Göttingen|38678 Clausthal|45141 Essen|47057 Duisburg|52074 Aachen|55128 Mainz|57072 Siegen|
66123 Saarbrücken|67663 Kaiserslautern|69120 Heidelberg|72076 Tübingen|76131 Karlsruhe|
78464 Konstanz|79104 Freiburg|86159 Augsburg|89081 Ulm|91058 Erlangen|93053 Regensburg|
97074 Würzburg|96052 Bamberg|32756 Detmold|99423 Weimar|02826 Görlitz|04109 Leipzig|39106 Magdeburg|
59071 Hamm|88045 Friedrichshafen""")
AUSTRIA = listed("""8010 Graz|6020 Innsbruck|5020 Salzburg|4040 Linz|9500 Villach|8700 Leoben|
1040 Wien/Vienna|9020 Klagenfurt""")
SWITZERLAND = listed("""8093 Zürich/Zurich|3012 Bern|4056 Basel|1015 Lausanne|7270 Davos|6300 Zug|
1700 Fribourg|9000 St. Gallen""")
# town, postal code
BRITAIN = listed("""Kendal LA9 4QN|Oban PA34 4AR|Bradford BD7 1DP|Oxford OX1 2PU|Leeds LS2 9JT|
Durham DH1 3LE|Exeter EX4 4QL|Lancaster LA1 4YB|St Andrews KY16 9SS|Norwich NR4 7TJ|Swansea SA2 8PP|
Aberdeen AB24 3UE|Whitby YO22 4JT|Truro TR1 3XX|Lincoln LN6 7TS|Hereford HR1 2LY""")
# town, state, ZIP
AMERICA = listed("""Worcester MA 01605|Lowell MA 01854|Salem OR 97301|Portland OR 97201|
Springfield MA 01103|Ithaca NY 14853|Boulder CO 80309|Madison WI 53706|Ames IA 50011|
Urbana IL 61801|Eugene OR 97403|Tucson AZ 85721|Duluth MN 55812|Albany NY 12222|Burlington VT 05405|
Reno NV 89557|Boise ID 83725|Savannah GA 31404|Fresno CA 93740|Tacoma WA 98416|Santa Cruz CA 95064|
Los Alamos NM 87545|Knoxville TN 37996""")
CANADA = listed("""Kingston ON|Halifax NS|Victoria BC|Sherbrooke QC|Saskatoon SK|Hamilton ON""")
# country code -> (English name, German name, towns with the postal code where one may be printed)
WORLD = {
    "NL": ("Netherlands", "Niederlande",
           "Middelburg 4331 CB|Zwolle 8011 PK|Deventer 7411 KT|Breda 4818 AJ|Alkmaar 1811 KH"),
    "FR": ("France", "Frankreich",
           "Vannes|Saint-Brieuc|Grenoble|Le Havre|Aix-en-Provence|Orsay|Pau|Annecy|Brest"),
    "ES": ("Spain", "Spanien", "Zamora|Lugo|Cuenca|Soria|Huelva|Jaén|Cáceres|Teruel"),
    "PT": ("Portugal", "Portugal", "Viseu|Évora|Braga|Faro|Setúbal"),
    "IT": ("Italy", "Italien", "Cremona|Udine|Pavia|Lecce|Viterbo|Ancona|Mantova"),
    "PL": ("Poland", "Polen", "Elbląg|Opole|Rzeszów|Zielona Góra|Olsztyn|Płock"),
    "CZ": ("Czech Republic", "Tschechien", "Brno|Olomouc|Plzeň|Liberec|Ostrava"),
    "SE": ("Sweden", "Schweden", "Jönköping|Luleå|Växjö|Karlstad|Örebro"),
    "DK": ("Denmark", "Dänemark", "Helsingør|Odense|Aalborg|Roskilde|Esbjerg"),
    "NO": ("Norway", "Norwegen", "Tromsø|Bodø|Ålesund|Hamar"),
    "FI": ("Finland", "Finnland", "Turku|Oulu|Kuopio|Jyväskylä"),
    "IE": ("Ireland", "Irland", "Sligo|Galway|Limerick|Tralee"),
    "BE": ("Belgium", "Belgien", "Hasselt|Namur|Leuven|Mons"),
    "HU": ("Hungary", "Ungarn", "Szeged|Pécs|Debrecen|Miskolc"),
    "GR": ("Greece", "Griechenland", "Patras|Ioannina|Volos|Heraklion"),
    "TR": ("Turkey", "Türkei", "Sinop|Trabzon|Eskişehir|Edirne"),
    "UA": ("Ukraine", "Ukraine", "Kharkiv|Lviv|Poltava|Odesa"),
    "SI": ("Slovenia", "Slowenien", "Maribor|Koper|Celje"),
    "LU": ("Luxembourg", "Luxemburg", "Esch-sur-Alzette|Diekirch"),
    "JP": ("Japan", "Japan",
           "Kagoshima 890-0065|Sendai 980-8577|Kanazawa 920-1192|Matsue 690-8504|Toyama 930-8555"),
    "CN": ("China", "China",
           "Hefei 230026|Lanzhou 730000|Wuhan 430072|Xiamen 361005|Harbin 150001"),
    "KR": ("South Korea", "Südkorea", "Pohang|Daejeon|Gwangju|Ulsan"),
    "IN": ("India", "Indien", "Pune|Kanpur|Mysuru|Bhopal|Guwahati"),
    "IL": ("Israel", "Israel", "Haifa|Rehovot|Ashdod"),
    "BR": ("Brazil", "Brasilien", "Campinas|Recife|Curitiba"),
    "AU": ("Australia", "Australien", "Hobart|Canberra|Wollongong|Townsville"),
    "ZA": ("South Africa", "Südafrika", "Stellenbosch|Durban"),
    "MA": ("Morocco", "Marokko", "Agadir|Ifrane"),
}
COUNTRY = {"DE": ("Germany", "Deutschland"), "AT": ("Austria", "Österreich"),
           "CH": ("Switzerland", "Schweiz"),
           "GB": ("UK", "Großbritannien"), "US": ("USA", "USA"), "CA": ("Canada", "Kanada")}
COUNTRY.update({code: (english, german) for code, (english, german, _) in WORLD.items()})
# Where an English text writes the code in place of the name.
CODE = {"GB": "UK", "US": "USA"}
# Codes that are no state of America as well (CA, MA, IL, IN) and are in use behind an institution.
CLEAR_CODES = set("DE AT CH GB US NL FR ES PT IT PL CZ SE DK NO FI IE BE HU JP CN LU SI".split())

STREETS = listed("""Am Schliff|Salzweg|Wallgasse|Hansestr.|Leuchtturmweg|Okerinsel|Emsufer|
Deichstraße|Larrelter Weg|Am Lech|Cauerstr.|Universitätsstr.|Schlossplatz|Lindenallee|
Am Fasanengarten|Hochschulring|Albert-Ueberle-Str.|Nordring|Mühlendamm|Kirchstraße|Einsteinufer|
Campusallee|Bahnhofstr.|Keplerstr.|Galgenberg-Allee|Burgweg|Parkstraße|Walther-Ahrens-Str.|
Auf der Morgenstelle|Unter den Eichen|Kaiserplatz|Marktgasse""")
