/** One a line: name, sources, login, password, more fields, bank code, colour (see institution.ts). */
export const SPAIN = `
Banco Santander|both|nif|d8|document|0049|ec0000
BBVA|both|nif|text||0182|072146
CaixaBank|both|text|text||2100|007eae
Banco Sabadell|both|nif|d6||0081|006dff
Bankinter|both|nif|text||0128|ff7300
Kutxabank|both|n8|d6||2095|e2001a
Unicaja Banco|both|nif|text||2103|00843d
ABANCA|both|nif|text||2080|5b87da
Ibercaja|both|n8|d6||2085|0064b4
Cajamar|both|nif|text||3058|00857c
Openbank|both|nif|d4|document|0073|ff0049
ING España|both|nif|d6|birth|1465|ff6200
EVO Banco|both|nif|text||0239|ff7300
Deutsche Bank España|both|n8|text||0019|0018a8
Laboral Kutxa|both|nif|d6||3035|0093d0
imagin|web|||||00aabb
Banca March|both|nif|text||0061|00205c
Singular Bank|savings|nif|text||0233|1a1a1a
Renta 4 Banco|savings|nif|text||0083|003a70
Andbank España|savings|nif|text||1544|8b0304
Triodos Bank España|both|nif|text||1491|008a6f
Targobank España|both|nif|text||0216|e2001a
WiZink|card|nif|text||0229|2a1a8b
Cetelem España|card|nif|text|||6fb52c
N26 (España)|web||||1563|36a18b
Revolut (España)|web|||||0666eb
bunq (España)|web|||||3394d7
MyInvestor|form|nif|text||1544|000000
Trade Republic (España)|form|phone|d4|||000000
Caja de Ingenieros|both|nif|text||3025|004a8f
Caja de Arquitectos (Arquia)|both|nif|text||3183|e30613
Eurocaja Rural|both|nif|d6||3081|00a651
Globalcaja|both|nif|text||3190|e2007a
Caja Rural de Navarra|both|nif|text||3008|0069b4
Caja Rural de Granada|both|nif|text||3023|009640
Caja Rural del Sur|both|nif|text||3187|009640
Caja Rural de Asturias|both|nif|text||3059|009640
Caja Rural de Zamora|both|nif|text||3085|009640
Caja Rural de Soria|both|nif|text||3017|009640
Caja Rural de Teruel|both|nif|text||3080|009640
Caja Rural de Extremadura|both|nif|text||3009|009640
Caja Rural Central|both|nif|text||3005|009640
Caja Rural de Gijón|both|nif|text||3007|009640
Caja Rural de Salamanca|both|nif|text||3016|009640
Cajasiete|both|nif|text||3076|009640
Cajasur|both|n8|d6||0237|00963f
Caixa Popular|both|nif|text||3159|e4007c
Caja Rural de Jaén|both|nif|text||3067|009640
Caja Laboral Popular Empresas|pro|nif|d6|||0093d0
Caixa Ontinyent|both|nif|text||2045|004b93
Colonya Caixa Pollença|both|nif|text||2056|00853e
Caixa Guissona|both|nif|text||3140|f7a600
Caixa Rural Algemesí|both|nif|text||3117|009640
Ruralnostra|both|nif|text||3005|009640
Ruralvía|both|nif|text|||009640
Cajalmendralejo|both|nif|text||3001|00843d
Bantierra|both|nif|text||3191|7ab800
Banco Mediolanum|both|nif|text||0186|004b93
Banco Pichincha España|both|nif|text||0235|ffdd00
Banco Cooperativo Español|pro|nif|text||0198|009640
Banca Pueyo|both|nif|text||0078|003b7a
Novo Banco España|both|nif|text|||1e8e3e
BancoFar|both|nif|text|||0099a8
Banco Caminos|both|nif|text||0234|00457c
Self Bank|savings|nif|text||1490|0072ce
Indexa Capital|savings|e|text|||1b2a49
Finizens|savings|e|text|||00b388
Qonto (España)|pro|e|text|||6b5aed
Holded|pro|e|text|||4f46e5
American Express España|card|text|text|||016fd0
`;
