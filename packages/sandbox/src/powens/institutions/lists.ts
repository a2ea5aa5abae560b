type Values = readonly (readonly [value: string, label: string])[];

export const KINDS: Values = [
  ['par', 'Particuliers'],
  ['pro', 'Professionnels'],
  ['ent', 'Entreprises'],
];

export const DOCUMENTS: Values = [
  ['N', 'NIF / DNI'],
  ['C', 'NIE'],
  ['P', 'Pasaporte'],
];

export const CAISSES: Values = numbered([
  'Alpes Provence',
  'Alsace Vosges',
  'Anjou Maine',
  'Aquitaine',
  'Atlantique Vendée',
  'Brie Picardie',
  'Centre-est',
  'Centre France',
  'Centre Loire',
  'Centre Ouest',
  'Champagne-Bourgogne',
  'Charente-Maritime Deux-Sèvres',
  'Charente-Périgord',
  'Corse',
  'Côtes d’Armor',
  'Finistère',
  'Franche-Comté',
  'Guadeloupe',
  'Ille-et-Vilaine',
  'Languedoc',
  'Loire Haute-Loire',
  'Lorraine',
  'Martinique-Guyane',
  'Morbihan',
  'Nord de France',
  'Nord-est',
  'Nord Midi-Pyrénées',
  'Normandie',
  'Normandie-Seine',
  'Paris',
  'Provence Côte d’Azur',
  'Pyrénées Gascogne',
  'Réunion-Mayotte',
  'Savoie',
  'Sud Méditerranée',
  'Sud Rhône Alpes',
  'Toulouse 31',
  'Touraine Poitou',
  'Val de France',
]);

export const POPULAIRES: Values = numbered([
  'Alsace Lorraine Champagne',
  'Aquitaine Centre Atlantique',
  'Auvergne Rhône Alpes',
  'Bourgogne Franche-Comté',
  'Grand Ouest',
  'Méditerranée',
  'Nord',
  'Occitane',
  'Rives de Paris',
  'Sud',
  'Val de France',
]);

export const FEDERATIONS: Values = numbered([
  'Anjou',
  'Antilles-Guyane',
  'Centre',
  'Centre Est Europe',
  'Dauphiné-Vivarais',
  'Île-de-France',
  'Loire-Atlantique et Centre Ouest',
  'Maine-Anjou, Basse-Normandie',
  'Méditerranéen',
  'Midi-Atlantique',
  'Nord Europe',
  'Normandie',
  'Océan',
  'Savoie-Mont Blanc',
  'Sud-Est',
]);

function numbered(names: readonly string[]): Values {
  return names.map((name, index) => [String(index + 1).padStart(2, '0'), name]);
}
