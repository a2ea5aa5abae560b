/** One a line: name, sources, login, password, more fields, bank code, colour (see institution.ts). */
export const ITALY = `
Intesa Sanpaolo|both|n8|d5||03069|258900
UniCredit|both|n8|d8||02008|e2001a
Banco BPM|both|n8|text||05034|00965e
BPER Banca|both|text|text||05387|006a4d
Banca Monte dei Paschi di Siena|both|text|text||01030|8b1c2c
BNL|both|n10|d6||01005|00915a
Crédit Agricole Italia|both|n8|d6||06230|007d8f
Credem|both|text|text||03032|00673d
FinecoBank|both|n8|text||03015|00549f
Mediobanca Premier|both|n8|d8||03058|12284c
Banca Mediolanum|both|n10|d5||03062|004b93
Widiba|both|text|text||03442|d1006c
ING Italia|both|n8|d6|birth|03475|ff6200
illimity|both|e|text||03395|1d1d1b
isybank|web||||03385|00a3e0
HYPE|web|||||0a2540
buddybank|web|||||e2001a
N26 (Italia)|web|||||36a18b
Revolut (Italia)|web|||||0666eb
bunq (Italia)|web|||||3394d7
Tinaba|web|||||00a7e1
Satispay|web|||||ff3d00
BancoPosta|both|text|text||07601|ffcc00
Postepay|card|text|text||36081|ffcc00
Banca Sella|both|n8|text||03268|0055a5
Banca Popolare di Sondrio|both|text|text||05696|003d7c
Banco di Desio e della Brianza|both|text|text||03440|00529b
Banco di Sardegna|both|text|text||01015|006a4d
Bibanca|both|text|text||05676|006a4d
Südtirol Bank (Volksbank)|both|text|text||05856|d2001f
Sparkasse – Cassa di Risparmio di Bolzano|both|text|text||06045|e2001a
Cassa di Risparmio di Asti|both|text|text||06085|00693e
Cassa di Risparmio di Fermo|both|text|text||06150|00457c
Cassa di Risparmio di Ravenna|both|text|text||06270|005b9a
Banca Popolare di Puglia e Basilicata|both|text|text||05385|e57200
Banca Popolare Pugliese|both|text|text||05262|004b87
BdM Banca|both|text|text||05424|e30613
Banca Popolare del Lazio|both|text|text||05104|00529b
Banca Agricola Popolare di Sicilia|both|text|text||05036|006b3f
Banca Etica|both|text|text||05018|d4002a
Banca Generali|savings|n8|text||03075|c21b17
Fideuram|savings|n8|d5||03296|003a70
Allianz Bank Financial Advisors|savings|n8|text||03589|003781
Azimut Capital Management|savings|text|text|||00205c
Banca Finint|both|text|text||03017|1d3557
Banca Ifis|both|text|text||03205|00a0df
Banca Progetto|form|text|text||05015|f39200
Banca Passadore|both|text|text||03332|7a1f2b
Banca Patrimoni Sella & C.|savings|text|text||03211|0055a5
BCC Roma|both|text|text||08327|005ca9
BCC Milano|both|text|text||08453|005ca9
Banca d’Alba|both|text|text||08530|005ca9
Emil Banca|both|text|text||07072|005ca9
Chianti Banca|both|text|text||08673|005ca9
BCC di Brescia|both|text|text||08692|005ca9
Cassa Rurale di Trento|both|text|text||08304|009640
Cassa Centrale Banca|both|text|text||03599|009640
Raiffeisen Alto Adige|both|text|text||03493|ffed00
Banca Cambiano 1884|both|text|text||08425|7b2d26
Findomestic|card|n8|text|||009036
Compass|card|n8|text|||e30613
Nexi|card|text|text|||2d32aa
American Express Italia|card|text|text|||016fd0
Qonto (Italia)|pro|e|text|||6b5aed
Moneyfarm|savings|e|text|||0d1a4b
Scalable Capital (Italia)|savings|e|text|||28ebcf
Trade Republic (Italia)|savings|phone|d4|||000000
Directa SIM|savings|text|text|||f39200
`;
