/** One a line: name, sources, login, password, more fields, bank code, colour (see institution.ts). */
export const FRANCE = `
BNP Paribas|both|n10|d6|kind|30004|00915a
Société Générale|both|n8|d6||30003|e60028
Crédit Agricole|both|n11|d6|caisse||007d8f
LCL|both|n10|d6||30002|004a99
La Banque Postale|both|n10|d6|kind|20041|0c4da2
Caisse d’Épargne|both|n10|text|kind||e2001a
Banque Populaire|both|n8|text|banque||0a2f6b
Crédit Mutuel|both|text|text|federation|10278|e30613
CIC|both|text|text||30066|00518b
BoursoBank|both|n8|d8||40618|d20073
Fortuneo|both|text|text||14518|6fa51e
Hello bank!|both|n10|d6||30004|2dbecd
Monabanq|both|n8|d6||14690|00a0d2
BforBank|both|n11|d6|||1a1a5e
Crédit Mutuel de Bretagne|both|n8|d8|birth||e30613
Crédit Mutuel du Sud-Ouest|both|n8|d8|birth||e30613
Arkéa Banque Entreprises et Institutionnels|pro|n8|d8|||009fe3
Arkéa Banque Privée|both|n8|d8|birth||1b365d
CCF|both|n11|text|birth|30056|a01622
AXA Banque|both|n7|text||12548|00008f
Orange Bank|web||||18370|ff7900
Ma French Bank|web|||||ef7d00
Nickel|web|||||ff5f00
N26 (France)|web|||||36a18b
Revolut (France)|web|||||0666eb
Qonto|pro|e|text|||6b5aed
Shine|pro|e|text|||fac141
Blank|pro|phone|d6|||2b2b2b
Memo Bank|pro|e|text|||0d2b45
Manager.one|pro|e|text|||00b8a9
Anytime|pro|e|text|||1e2a4a
Finom (France)|pro|||||ff5c93
Indy|pro|e|text|||2563eb
Propulse by CA|pro|n11|d6|||00aa6c
Wise|web|||||9fe870
PayPal|web|||||003087
Sumeria|web|||||1d1d1b
bunq (France)|web|||||3394d7
Vivid Money (France)|web|||||6f2dff
Trade Republic (France)|form|phone|d4|||000000
Kard|form|phone|d4|||ff4f64
Pixpay|form|phone|d4|||6c2bd9
Green-Got|form|e|text|||1db954
Helios|form|e|d6|||f7b500
OnlyOne|form|e|d6|||00c389
Carrefour Banque|form|n8|d6|||0e5aa7
Oney|form|n9|d6|birth||6eb43f
Cofidis|form|n14|d6|||ffd500
Cetelem|form|n11|d6|||6fb52c
Sofinco|form|n11|d6|||e2007a
FLOA Bank|form|e|d6|birth||12263f
Younited Credit|form|e|text|||00c4b3
Franfinance|form|n11|d6|||e60028
Cofinoga|form|n11|d6|||004f9f
Mobilize Financial Services|form|e|text|||000000
Distingo Bank|form|n8|d6|||e5007d
BRED Banque Populaire|both|n8|text|kind|10107|004b87
Banque Palatine|both|n8|d6||40978|8a1538
Banque de Savoie|both|n8|d6|||e2001a
Crédit Coopératif|both|n8|text|kind|42559|e5352d
La Nef|both|n8|text|||3f7d58
BTP Banque|pro|n8|text|||f39200
SG Crédit du Nord|both|n8|d6||30076|e60028
SG Courtois|both|n8|d6|||e60028
SG Grand Est|both|n8|d6|||e60028
SG Laydernier|both|n8|d6|||e60028
SG SMC|both|n8|d6|||e60028
SG Tarneaud|both|n8|d6|||e60028
Banque Nuger|both|n8|d6|||e60028
Banque Rhône-Alpes|both|n8|d6|||e60028
Banque Chalus|both|n11|d6|||00804c
Banque Transatlantique|both|text|text|||003a70
Neuflize OBC|both|n8|text|||00716b
Milleis Banque|both|n8|d6|||17375e
Louvre Banque Privée|both|n10|d6|||0c2340
BPE|both|n10|d6|||0c4da2
Banque Delubac & Cie|both|text|text|||7a1f2b
Banque Richelieu|both|text|text|||1b1b3a
Banque Michel Inchauspé|both|n8|text|||005ca9
Rothschild Martin Maurel|form|text|text|||002147
Oddo BHF|form|text|text|||002f6c
Edmond de Rothschild|form|text|text|||1f3a5f
Lazard Frères Gestion|savings|text|text|||00205b
Banque Edel|form|n8|d6|||0066b3
Socram Banque|form|n8|d6|||e30613
Crédit Municipal de Paris|form|n8|text|||1d4f91
Groupama Épargne|savings|n9|text|||006a4e
Allianz Banque|form|n8|d6|||003781
GMF|savings|n10|text|birth||00843d
MAIF|savings|n8|text|||e30613
MACIF|savings|n8|d6|||004f9f
MAAF|savings|n9|text|||ffcc00
Matmut|savings|n9|text|||e2001a
Generali France|savings|text|text|||c21b17
Swiss Life France|savings|text|text|||d82034
AG2R La Mondiale|savings|n13|text|birth||e3001b
Malakoff Humanis|savings|n13|text|||ff5a00
CNP Assurances|savings|n9|text|||003f72
Suravenir|savings|n8|text|||1d71b8
Spirica|savings|text|text|||00a19a
Abeille Assurances|savings|text|text|||ffd100
Afer|savings|n8|text|birth||0072bc
Carac|savings|n8|text|||e94e1b
La France Mutualiste|savings|n8|text|||0055a4
Cardif|savings|n8|text|||00915a
Primonial|savings|text|text|||6d2077
Linxea|savings|text|text|||00b2a9
Yomoni|savings|e|text|||2a4bff
Nalo|savings|e|text|||1f1f5b
Goodvest|savings|e|text|||2e7d32
Ramify|savings|e|text|||111111
Altaprofits|savings|text|text|||004a8f
Placement-direct.fr|savings|text|text|||e67e22
Bourse Direct|savings|n8|text|||002e5d
Saxo Banque|savings|n8|text|||0a2e5c
DEGIRO|savings|text|text|||009fdf
eToro|savings|text|text|||13c636
Interactive Brokers|savings|text|text|||d81222
Easybourse|savings|n8|d6|||0c4da2
Amundi Épargne Salariale|savings|n8|text|company||009ee0
Natixis Interépargne|savings|n8|text|||581d74
BNP Paribas Épargne & Retraite Entreprises|savings|n10|text|||00915a
Crédit Mutuel Épargne Salariale|savings|n8|text|||e30613
Esalia|savings|n8|text|||e60028
Epsens|savings|n8|text|||ff5a00
Eres|savings|n8|text|||003a5d
Gérep|savings|n8|text|||7f8c8d
American Express France|card|text|text|||016fd0
Diners Club France|card|text|text|||004a97
Ticket Restaurant Edenred|card|e|text|||f72717
Swile|card|e|d6|||633fd3
Up Déjeuner|card|e|text|||e2001a
Pluxee France|card|e|text|||221c46
Bimpli|card|e|text|||e30613
Fnac Mastercard|card|n8|d6|||e1a925
`;
