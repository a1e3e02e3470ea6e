import type { Release } from '#shared/releases/release.ts'

export const release010: Release = {
  version: '0.1.0',
  date: '2026-11-30',
  workspaceFormat: 22,
  minimumVersion: '0.1.0',
  changes: {
    fr: [
      'Sauvegardes régulières dans autant de dossiers que vous voulez, relues avant d’être gardées\u00a0; une restauration se répète d’abord à blanc.',
      'Phrases secrètes prêtées à un chef de chantier ou à un lecteur, et un mode inspection en lecture seule.',
      'L’écran se verrouille quand personne ne s’en sert\u00a0; un numéro national copié quitte le presse-papiers après une minute.',
      'Le journal se cherche et s’imprime\u00a0; son sceau du jour prouve plus tard que rien n’a été changé avant.',
      'Mise à jour à partir d’un fichier, contrôlée avant d’être installée. Registra ne se connecte toujours à rien.',
    ],
    nl: [
      'Regelmatige back-ups in zoveel mappen als u wilt, teruggelezen voor ze bewaard worden; herstellen gebeurt eerst als proef.',
      'Geleende wachtwoordzinnen voor een werfleider of een lezer, en een inspectiemodus die alleen laat lezen.',
      'Het scherm vergrendelt wanneer niemand het gebruikt; een gekopieerd rijksregisternummer verdwijnt na een minuut van het klembord.',
      'Het logboek is doorzoekbaar en afdrukbaar; het zegel van de dag bewijst later dat er niets eerder is gewijzigd.',
      'Bijwerken vanuit een bestand, dat voor de installatie wordt gecontroleerd. Registra maakt nog steeds met niets verbinding.',
    ],
    de: [
      'Regelmäßige Sicherungen in beliebig viele Ordner, vor dem Aufbewahren zurückgelesen; wiederhergestellt wird zuerst auf Probe.',
      'Verliehene Passphrasen für Bauleitung oder Leser und ein Prüfungsmodus, der nur Lesen erlaubt.',
      'Der Bildschirm sperrt sich, wenn niemand daran arbeitet; eine kopierte Nationalregisternummer verlässt nach einer Minute die Zwischenablage.',
      'Das Protokoll lässt sich durchsuchen und drucken; sein Tagessiegel belegt später, dass davor nichts geändert wurde.',
      'Aktualisierung aus einer Datei, die vor der Installation geprüft wird. Registra verbindet sich weiterhin mit nichts.',
    ],
    en: [
      'Regular backups to as many folders as you like, read back before they are kept; a restore is rehearsed first.',
      'Passphrases lent to a supervisor or a reader, and an inspection mode that only lets people read.',
      'The screen locks when nobody uses it; a copied national number leaves the clipboard after a minute.',
      'The trail can be searched and printed; its seal of the day proves later that nothing before it was changed.',
      'Updates from a file, checked before it is installed. Registra still connects to nothing.',
    ],
  },
}
