/** One a line: name, sources, login, password, more fields, bank code, colour (see institution.ts). */
export const GERMANY = `
Deutsche Bank|xs2a|n10|d5||10070000|0018a8
Commerzbank|xs2a|n10|text||10040000|ffd700
Postbank|xs2a|text|text||10010010|ffcc00
Berliner Sparkasse|xs2a|text|d5||10050000|ff0000
Hamburger Sparkasse|xs2a|text|d5||20050550|ff0000
Stadtsparkasse München|xs2a|text|d5||70150000|ff0000
Kreissparkasse Köln|xs2a|text|d5||37050299|ff0000
Sparkasse KölnBonn|xs2a|text|d5||37050198|ff0000
Frankfurter Sparkasse|xs2a|text|d5||50050201|ff0000
Nassauische Sparkasse|xs2a|text|d5||51050015|ff0000
Stadtsparkasse Düsseldorf|xs2a|text|d5||30050110|ff0000
Sparkasse Hannover|xs2a|text|d5||25050180|ff0000
Ostsächsische Sparkasse Dresden|xs2a|text|d5||85050300|ff0000
Sparkasse Leipzig|xs2a|text|d5||86055592|ff0000
Sparkasse Nürnberg|xs2a|text|d5||76050101|ff0000
Sparkasse Essen|xs2a|text|d5||36050105|ff0000
Sparkasse Dortmund|xs2a|text|d5||44050199|ff0000
Sparkasse Bremen|xs2a|text|d5||29050101|ff0000
Mittelbrandenburgische Sparkasse|xs2a|text|d5||16050000|ff0000
Kreissparkasse München Starnberg Ebersberg|xs2a|text|d5||70250150|ff0000
BW-Bank|xs2a|text|text||60050101|003b71
Berliner Volksbank|xs2a|text|text||10090000|0066b3
Hamburger Volksbank|xs2a|text|text||20190003|0066b3
Frankfurter Volksbank|xs2a|text|text||50190000|0066b3
Münchner Bank|xs2a|text|text||70190000|0066b3
Dortmunder Volksbank|xs2a|text|text||44160014|0066b3
Volksbank Stuttgart|xs2a|text|text||60090100|0066b3
Volksbank Köln Bonn|xs2a|text|text||38060186|0066b3
Mainzer Volksbank|xs2a|text|text||55190000|0066b3
Wiesbadener Volksbank|xs2a|text|text||51090000|0066b3
Hannoversche Volksbank|xs2a|text|text||25190001|0066b3
BBBank|xs2a|text|text||66090800|003d8f
apoBank|xs2a|text|text||30060601|004f9f
GLS Bank|xs2a|text|text||43060967|0b8c3a
EthikBank|xs2a|text|text||83094495|f29400
Umweltbank|form|n10|text|||006633
Triodos Bank Deutschland|xs2a|text|text||50031000|008a6f
PSD Bank Nürnberg|xs2a|text|text||76090900|00549f
PSD Bank Rhein-Ruhr|xs2a|text|text||30060992|00549f
Sparda-Bank Baden-Württemberg|xs2a|n10|d6||60090800|0066b3
Sparda-Bank Berlin|xs2a|n10|d6||12096597|0066b3
Sparda-Bank Hessen|xs2a|n10|d6||50090500|0066b3
Sparda-Bank München|xs2a|n10|d6||70090500|0066b3
Sparda-Bank West|xs2a|n10|d6||36060591|0066b3
DKB|xs2a|text|text||12030000|148dea
ING Deutschland|xs2a|text|text|birth|50010517|ff6200
comdirect|xs2a|n8|d6||20041133|fff500
Consorsbank|xs2a|n10|d5||76030080|0080a6
norisbank|xs2a|n10|d5||10077777|e2001a
TARGOBANK|xs2a|text|text||30020900|003b73
HypoVereinsbank|xs2a|n10|d6||70020270|e2001a
Santander Deutschland|xs2a|n10|d5||31010833|ec0000
N26|web||||10011001|36a18b
C24 Bank|web||||50024024|003f8a
Tomorrow|web|||||0b3d2e
Vivid Money|web|||||6f2dff
Revolut (Deutschland)|web|||||0666eb
bunq (Deutschland)|web|||||3394d7
Kontist|pro|||||5330dd
Qonto (Deutschland)|pro|e|text|||6b5aed
Fyrst|pro|n10|d5|||000000
Holvi|pro|e|text|||0b6e99
Penta|pro|e|text|||1c1c28
Volkswagen Bank|form|n10|text||27020000|001e50
BMW Bank|form|n10|text||70220300|1c69d4
Mercedes-Benz Bank|form|n10|text||60030600|000000
Renault Bank direkt|form|text|text|||efdf00
Oldenburgische Landesbank|xs2a|text|d5||28020050|00a13a
Merkur Privatbank|form|text|text||70130800|8c1d40
Quirin Privatbank|savings|text|text|||003057
Trade Republic|savings|phone|d4||10012345|000000
Scalable Capital|savings|e|text|||28ebcf
flatexDEGIRO|savings|n10|text||10130800|fa6400
onvista bank|savings|n10|d5|||ff7f00
S Broker|savings|n10|text|||ff0000
Union Investment|savings|n10|text|||0066b3
DWS|savings|text|text|||0018a8
DekaBank Depot|savings|n10|text|||ff0000
Advanzia Bank|card|text|text|||e30613
Barclays Deutschland|card|n10|text||20130600|00aeef
American Express Deutschland|card|text|text|||016fd0
`;
