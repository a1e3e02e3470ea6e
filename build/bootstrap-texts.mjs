/**
 * What the bootstrap says. It runs before anything is installed, under any Node from 18 on, so these few sentences
 * cannot live in shared/i18n with the others. `{name}` is replaced.
 */
const texts = {
  fr: {
    installing: 'Installation de ce qui manque (une minute environ, la première fois seulement)…',
    waiting: 'Une autre commande installe déjà les composants ; attente…',
    installFailed:
      'L’installation a échoué (npm ci, code {code}) : vérifiez la connexion au registre npm et l’espace disque, puis relancez la commande.',
    npmMissing: 'npm est introuvable : installez Node.js 24 avec npm (https://nodejs.org), puis relancez la commande.',
    scriptsBlocked:
      'Registra a besoin de Node 24, fourni par le paquet npm « node », mais npm a bloqué son script d’installation : autorisez les scripts (npm config set ignore-scripts false) ou installez Node 24, puis relancez la commande.',
    nodeNeeded:
      'Registra a besoin de Node 24 ou plus récent ; cet ordinateur a Node {version}, et npm n’en fournit pas pour {platform} : installez Node 24 (https://nodejs.org), puis relancez la commande.',
    nodeTooOld:
      'Registra a besoin de Node 18 au moins pour s’installer ; cet ordinateur a Node {version} : installez Node 24 (https://nodejs.org).',
  },
  nl: {
    installing: 'Wat ontbreekt wordt geïnstalleerd (ongeveer een minuut, alleen de eerste keer)…',
    waiting: 'Een andere opdracht installeert de onderdelen al; even wachten…',
    installFailed:
      'De installatie is mislukt (npm ci, code {code}): controleer de verbinding met het npm-register en de schijfruimte en voer de opdracht opnieuw uit.',
    npmMissing:
      'npm is niet gevonden: installeer Node.js 24 met npm (https://nodejs.org) en voer de opdracht opnieuw uit.',
    scriptsBlocked:
      'Registra heeft Node 24 nodig, uit het npm-pakket “node”, maar npm heeft het installatiescript ervan geblokkeerd: sta scripts toe (npm config set ignore-scripts false) of installeer Node 24 en voer de opdracht opnieuw uit.',
    nodeNeeded:
      'Registra heeft Node 24 of nieuwer nodig; deze computer heeft Node {version} en npm levert er geen voor {platform}: installeer Node 24 (https://nodejs.org) en voer de opdracht opnieuw uit.',
    nodeTooOld:
      'Registra heeft minstens Node 18 nodig om zich te installeren; deze computer heeft Node {version}: installeer Node 24 (https://nodejs.org).',
  },
  de: {
    installing: 'Fehlendes wird installiert (etwa eine Minute, nur beim ersten Mal)…',
    waiting: 'Ein anderer Befehl installiert die Bestandteile bereits; bitte warten…',
    installFailed:
      'Die Installation ist fehlgeschlagen (npm ci, Code {code}): Prüfen Sie die Verbindung zur npm-Registry und den Speicherplatz und wiederholen Sie den Befehl.',
    npmMissing:
      'npm wurde nicht gefunden: Installieren Sie Node.js 24 mit npm (https://nodejs.org) und wiederholen Sie den Befehl.',
    scriptsBlocked:
      'Registra braucht Node 24 aus dem npm-Paket „node“, aber npm hat dessen Installationsskript blockiert: Erlauben Sie Skripte (npm config set ignore-scripts false) oder installieren Sie Node 24 und wiederholen Sie den Befehl.',
    nodeNeeded:
      'Registra braucht Node 24 oder neuer; dieser Computer hat Node {version}, und npm liefert keines für {platform}: Installieren Sie Node 24 (https://nodejs.org) und wiederholen Sie den Befehl.',
    nodeTooOld:
      'Registra braucht mindestens Node 18, um sich zu installieren; dieser Computer hat Node {version}: Installieren Sie Node 24 (https://nodejs.org).',
  },
  en: {
    installing: 'Installing what is missing (about a minute, the first time only)…',
    waiting: 'Another command is already installing; waiting for it…',
    installFailed:
      'The installation failed (npm ci, code {code}): check the connection to the npm registry and the disk space, then run the command again.',
    npmMissing: 'npm cannot be found: install Node.js 24 with npm (https://nodejs.org), then run the command again.',
    scriptsBlocked:
      'Registra needs Node 24, which the npm package “node” brings, but npm blocked its install script: allow scripts (npm config set ignore-scripts false) or install Node 24, then run the command again.',
    nodeNeeded:
      'Registra needs Node 24 or newer; this computer has Node {version}, and npm brings none for {platform}: install Node 24 (https://nodejs.org), then run the command again.',
    nodeTooOld:
      'Registra needs at least Node 18 to install itself; this computer has Node {version}: install Node 24 (https://nodejs.org).',
  },
}

/** One sentence in the language of the system (French when it is none of ours). */
export function bootstrapText(key, values) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  const language = texts[locale.slice(0, 2).toLowerCase()] || texts.fr
  return language[key].replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole))
}
