import type { Country } from './institution.ts';

export const FRENCH: Country = {
  id: 'FR',
  name: 'France',
  words: {
    login: 'Identifiant',
    digits: (from, to) => (from === to ? `${to} chiffres` : `De ${from} à ${to} chiffres`),
    email: 'Adresse e-mail',
    phone: 'Numéro de téléphone',
    document: 'Pièce d’identité',
    password: 'Mot de passe',
    code: 'Code secret',
    birth: 'Date de naissance',
    kind: 'Type de compte',
    branch: 'Caisse régionale',
    company: 'Numéro d’entreprise',
  },
};

export const SPANISH: Country = {
  id: 'ES',
  name: 'España',
  words: {
    login: 'Usuario',
    digits: (from, to) => (from === to ? `${to} cifras` : `De ${from} a ${to} cifras`),
    email: 'Correo electrónico',
    phone: 'Número de teléfono',
    document: 'Tipo de documento',
    password: 'Contraseña',
    code: 'Clave de acceso',
    birth: 'Fecha de nacimiento',
    kind: 'Tipo de cuenta',
    branch: 'Entidad',
    company: 'Código de empresa',
  },
};

export const GERMAN: Country = {
  id: 'DE',
  name: 'Deutschland',
  words: {
    login: 'Anmeldename',
    digits: (from, to) => (from === to ? `${to} Ziffern` : `${from} bis ${to} Ziffern`),
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    document: 'Ausweis',
    password: 'Passwort',
    code: 'PIN',
    birth: 'Geburtsdatum',
    kind: 'Art des Kontos',
    branch: 'Filiale',
    company: 'Unternehmensnummer',
  },
};

export const ITALIAN: Country = {
  id: 'IT',
  name: 'Italia',
  words: {
    login: 'Codice utente',
    digits: (from, to) => (from === to ? `${to} cifre` : `Da ${from} a ${to} cifre`),
    email: 'Indirizzo e-mail',
    phone: 'Numero di telefono',
    document: 'Documento',
    password: 'Password',
    code: 'PIN',
    birth: 'Data di nascita',
    kind: 'Tipo di conto',
    branch: 'Filiale',
    company: 'Codice azienda',
  },
};
