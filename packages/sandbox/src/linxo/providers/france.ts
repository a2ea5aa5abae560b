/**
 * One a line: id, name, branch, ways (both, form, web), login (n digits, e e-mail, text), password (d digits,
 * text). Ids are this emulator's own.
 */
export const FRANCE = `
201|BNP Paribas||both|n10|d6
202|Société Générale||both|n8|d6
203|LCL||both|n10|d6
204|La Banque Postale||both|n10|d6
205|Crédit Agricole|Alpes Provence|both|n11|d6
206|Crédit Agricole|Brie Picardie|both|n11|d6
207|Crédit Agricole|Centre-est|both|n11|d6
208|Crédit Agricole|Île-de-France|both|n11|d6
209|Crédit Agricole|Languedoc|both|n11|d6
210|Crédit Agricole|Nord de France|both|n11|d6
211|Crédit Agricole|Provence Côte d’Azur|both|n11|d6
212|Crédit Agricole|Toulouse 31|both|n11|d6
213|Caisse d’Épargne|Île-de-France|both|n10|text
214|Caisse d’Épargne|Rhône Alpes|both|n10|text
215|Caisse d’Épargne|Hauts de France|both|n10|text
216|Caisse d’Épargne|Côte d’Azur|both|n10|text
217|Banque Populaire|Rives de Paris|both|n8|text
218|Banque Populaire|Grand Ouest|both|n8|text
219|Banque Populaire|Méditerranée|both|n8|text
220|Banque Populaire|Auvergne Rhône Alpes|both|n8|text
221|Crédit Mutuel||both|text|text
222|Crédit Mutuel de Bretagne||both|n8|d8
223|Crédit Mutuel du Sud-Ouest||both|n8|d8
224|CIC||both|text|text
225|BoursoBank||both|n8|d8
226|Fortuneo||both|text|text
227|Hello bank!||both|n10|d6
228|Monabanq||both|n8|d6
229|BforBank||both|n11|d6
230|CCF||both|n11|text
231|AXA Banque||both|n7|text
232|BRED||both|n8|text
233|Crédit Coopératif||both|n8|text
234|Banque Palatine||both|n8|d6
235|Banque de Savoie||both|n8|d6
236|Banque Transatlantique||both|text|text
237|Milleis Banque||both|n8|d6
238|Louvre Banque Privée||both|n10|d6
239|La Nef||form|n8|text
240|Nickel||web||
241|N26||web||
242|Revolut||web||
243|Orange Bank||web||
244|Ma French Bank||web||
245|Qonto||web||
246|Wise||web||
247|PayPal||web||
248|Carrefour Banque||form|n8|d6
249|Oney||form|n9|d6
250|Cofidis||form|n14|d6
251|Cetelem||form|n11|d6
252|Sofinco||form|n11|d6
253|FLOA Bank||form|e|d6
254|American Express||form|text|text
255|Swile||form|e|d6
256|Edenred||form|e|text
257|Amundi Épargne Salariale||form|n8|text
258|Natixis Interépargne||form|n8|text
259|Yomoni||form|e|text
`;
