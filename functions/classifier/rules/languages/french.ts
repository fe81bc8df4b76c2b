import type { Phrases } from '../phrases.ts';

/** Apostrophes are gone: `j'arrive` is `jarrive`, and `l'appli` is `lappli`. */
export const french: Phrases = [
  [
    'problem',
    'ne marche pas',
    /\b[jln]?(?:marche|marchent|fonctionne|fonctionnent|charge|chargent|ouvre|demarre|repond|connecte|affiche|lance|enregistre|synchronise|accepte|imprime|passe)\b.{0,12}\b(?:pas|plus|rien|jamais)\b/,
  ],
  [
    'problem',
    'je ne peux pas',
    /\b(?:peux|peut|arrive|arrivons|parviens|reussis|pouvons|[jn]arrive|puis)\b.{0,10}\b(?:pas|plus|jamais)\b|\b(?:impossible (?:de|d )|impossible$)/,
  ],
  [
    'problem',
    'me connecter',
    /\b(?:me|se|nous) (?:re)?connecter\b|\b(?:mot de passe (?:est )?(?:refuse|incorrect|oublie|invalide|errone|ne)|identifiants? (?:refuses?|incorrects?)|acces (?:refuse|bloque)|compte (?:bloque|suspendu|verrouille|desactive|inaccessible))/,
  ],
  ['problem', 'erreur', /\b(?:erreurs?|bug|bugs|bugg?ue|bugg?e|beug|dysfonctionnement|message d ?erreur|plantage)\b/],
  [
    'problem',
    'plante',
    /\b(?:plante|plantent|crash|crashe|freeze|rame|(?:se|me) (?:ferme|coupe|deconnecte|bloque|fige|met)|ecran noir|tourne dans le vide|charge en boucle)\b/,
  ],
  [
    'problem',
    'cassé',
    /\b(?:casse(?:e|s|es)?|abime(?:e|s|es)?|endommage(?:e|s|es)?|defectueu(?:x|se)|en panne|hs|brise(?:e|s)?|dechire(?:e)?)\b/,
  ],
  [
    'problem',
    'rien reçu',
    /\b(?:rien (?:recu|vu|eu|a la maison)|(?:pas|jamais|toujours pas|toujours rien|aucun) (?:encore )?(?:recu|livree?s?|arrivee?s?|colis)|n?ai (?:pas|rien|jamais|toujours (?:pas|rien)) (?:encore )?recu|ne (?:recois|recoit) (?:pas|rien|plus|aucun))\b|\blivree?\b.{0,16}\b(?:mais|alors|or)\b/,
  ],
  [
    'problem',
    'ma commande',
    /\b(?:colis|commande|livraison|paquet|envoi|courrier)\b.{0,40}\b(?:bloquee?|perdue?|en retard|egaree?|retard|coincee?|introuvable|disparue?|retenue?|toujours pas|annulee)\b|\bou (?:est|en est|se trouve) (?:mon|ma|le)\b/,
  ],
  [
    'problem',
    'mauvais article',
    /\b(?:mauvais (?:article|produit|colis|modele|taille)|mauvaise (?:taille|commande|couleur|adresse)|erreur de (?:commande|livraison|taille)|pas le bon|il manque (?:un|une|des) (?:article|produit|piece)s?|incomplet(?:e)?)\b/,
  ],
  [
    'problem',
    'remboursement',
    /\b(?:rembours(?:ement|er|ez|e|ee)|remboursez moi|mon argent|avoir non|retour (?:ne|refuse|impossible))\b/,
  ],
  [
    'problem',
    'débité deux fois',
    /\b(?:(?:debit|preleve|facture|prelev|pay)\w*\b.{0,24}\b(?:deux fois|2 fois|double|a tort|sans|trop)|double (?:prelevement|debit|facturation|paiement)|prelevement (?:non|inconnu|abusif|injustifie)|(?:debite|preleve)\w*)\b/,
  ],
  [
    'problem',
    'payé, mais',
    /\b(?:paye|payee|regle|paiement)\b.{0,24}\b(?:mais|toujours|et (?:rien|toujours|pourtant)|pourtant)\b/,
  ],
  [
    'problem',
    'compte piraté',
    /\b(?:pirat(?:e|ee|er|age|re)|hack(?:e|ee|er)|(?:vole|usurpe|pris)\b.{0,12}\bcompte|compte (?:vole|pirate|hacke|usurpe)|usurpation)\b/,
  ],
  [
    'problem',
    'problème avec',
    /\b(?:probleme?s? (?:avec|de|sur|pour|depuis|technique|d )|pb (?:avec|de)|souci (?:avec|de|sur|technique)|un souci|galere (?:avec|pour))\b/,
  ],
  [
    'problem',
    `besoin d'aide`,
    /\b(?:besoin (?:d|de l|de votre) ?aide|besoin daide|aidez(?:-| )(?:moi|nous)|(?:pouvez|pourriez|peux)(?:-| )(?:vous|tu) (?:m ?aider|maider|regarder|verifier|voir|debloquer)|vous pouvez (?:m ?aider|maider|regarder|verifier)|a l ?aide|a laide|au secours|sos|help|svp aid|merci de (?:regler|resoudre|debloquer|faire le necessaire))\b/,
  ],
  [
    'problem',
    'code pas reçu',
    /\b(?:recois|recu|recoit)\b.{0,8}\b(?:pas|jamais|aucun|rien)\b.{0,20}\b(?:code|sms|mail|email|lien|confirmation)\b|\b(?:code|sms|mail|lien)\b.{0,24}\b(?:narrive|arrive|recu)\b.{0,6}\b(?:pas|jamais)\b/,
  ],
  [
    'problem',
    'a disparu',
    /\b(?:(?:photos?|fichiers?|donnees|messages|points|documents|solde|historique)\b.{0,24}\b(?:disparu(?:e|s|es)?|perdu(?:e|s|es)?|efface(?:e|s|es)?|supprime(?:e|s|es)?)|(?:perdu|efface|supprime)\b.{0,16}\b(?:photos?|fichiers?|donnees|messages))\b/,
  ],
  ['problem', 'depuis la mise à jour', /\b(?:depuis|apres) la (?:derniere |nouvelle )?(?:mise a jour|maj)\b/, 1.4],
  [
    'outage',
    'panne générale',
    /\b(?:(?:grosse|enorme|nouvelle|encore une|une|la) panne|panne (?:generale|nationale|geante|totale|de|d |chez|reseau|internet)|coupure (?:generale|de|d |internet|electrique)|(?:tout|totalement) (?:le )?(?:reseau|service) (?:est )?(?:coupe|hs))\b/,
  ],
  [
    'outage',
    'serveurs down',
    /\b(?:serveurs?|site|lappli|appli|application|reseau|plateforme|service|@handle)\b.{0,16}\b(?:down|hs|en panne|tombee?s?|plantee?s?|mort|inaccessible|indisponible|a terre|rame|en rade)\b|\bcest (?:mort|down|hs|tombe)\b/,
  ],
  [
    'outage',
    'plus rien ne marche',
    /\b(?:plus (?:rien|aucun \w+) (?:ne )?(?:marche|charge|fonctionne|repond|passe)|rien ne (?:marche|fonctionne|charge|repond)|plus de (?:reseau|service|courant|connexion|internet|wifi|lumiere|jus)|plus dinternet|sans (?:internet|reseau|connexion|electricite) depuis)\b/,
  ],
  [
    'outage',
    'chez vous aussi',
    /\b(?:chez vous aussi|(?:je suis|suis-je|c ?est|cest) (?:le |la )?(?:seule?|que chez moi|que moi)|dautres (?:ont|qui)|tout le monde (?:est|a|pareil)|pour tout le monde|quelquun dautre|toute? l[ea]s? (?:ville|boite|quartier|region|pays|immeuble))\b/,
    2.6,
  ],
  [
    'question',
    'comment faire',
    /\b(?:comment (?:faire|puis|je|on|ca|changer|annuler|activer|contacter|obtenir|fonctionne|peut)|est ?-?ce que|estce qu\w*|quand (?:est|sera|arrive|sort|ouvre|aura)|ou (?:puis|trouver|est-?ce|je|peut|voir|acheter)|a partir de quand|jusqua (?:quand|quelle)|quel(?:le|s|les)? (?:est|sont|heure|jour|delai|tarif|prix))\b/,
  ],
  [
    'question',
    'avez-vous',
    /\b(?:avez(?:-| )vous|y a(?:-| )?t(?:-| )il|peut(?:-| )on|puis(?:-| )je|vous (?:livrez|avez|vendez|acceptez|faites|proposez|ouvrez|expediez|etes)|livrez(?:-| )vous|faut(?:-| )il|combien|dois(?:-| )je|on peut)\b.{0,120}\?/,
  ],
  [
    'question',
    'quelqu’un sait',
    /\b(?:quelqu ?un (?:sait|peut me dire|connait)|savez(?:-| )vous|sait(?:-| )on|(?:une|petite|juste une) question|pouvez(?:-| )vous me (?:dire|confirmer|indiquer|renseigner)|pourriez(?:-| )vous me (?:dire|confirmer)|je voulais savoir|je voudrais savoir|renseignement)\b/,
  ],
  ['question', 'combien', /\bcombien\b/, 1.4],
  [
    'feature_request',
    'ce serait bien',
    /\b(?:(?:ce |ca )?serait (?:bien|top|cool|super|genial|sympa|pratique|utile|pas mal|chouette|mieux|parfait)|jaimerais (?:bien )?(?:que|pouvoir|avoir)|on aimerait|il faudrait (?:que|pouvoir|ajouter|une)|vous devriez (?:ajouter|mettre|proposer))\b/,
  ],
  [
    'feature_request',
    'ajoutez',
    /\b(?:ajout(?:ez|er|ez-le)|rajout(?:ez|er)|mode (?:sombre|nuit)|dark mode|mettez (?:une|un|en place)|integr(?:ez|er)|pourriez(?:-| )vous (?:ajouter|mettre|proposer|rajouter)|a quand (?:un|une|la|le|l))\b/,
  ],
  [
    'feature_request',
    'il manque',
    /\b(?:il (?:manque|manquerait) (?:la |une |un )?(?:possibilite|fonction\w*|option|mode|bouton|moyen)|suggestion|une idee|idee damelioration|pourquoi (?:pas de|ny a ?til pas)|prevu (?:de|pour)|prevoyez(?:-| )vous|fonctionnalite)\b/,
  ],
  [
    'praise',
    'merci beaucoup',
    /\b(?:merci (?:beaucoup|a|au|aux|pour|infiniment|encore|mille fois)|mille mercis?|un grand merci|merci|thx)\b/,
    1.8,
  ],
  [
    'praise',
    'excellent service',
    /\b(?:excellente?s?|geniale?s?|genial|parfaite?s?|superbes?|formidables?|incroyables?|fantastiques?|extraordinaires?|impeccables?|nickel|super (?:service|equipe|appli|app|produit|rapide|sympa|efficace|content[e]?)|tres (?:bien|bon|bonne|content[e]?|satisfait[e]?|rapide|efficace|sympa|agreable|pro)|ravie?|au top|canon|tip top)\b/,
  ],
  [
    'praise',
    `j'adore`,
    /\b(?:j ?adore|jaime (?:trop|beaucoup|bien|votre)|bravo|felicitations|chapeau|big up|merveilleu(?:x|se)|(?:la|le|les) meilleure?s?|meilleure?s? (?:appli|app|service|marque|equipe)|continuez (?:comme ca|ainsi)|je recommande|kiffe|je valide|coup de coeur|jamais (?:eu |decue?|un )?(?:de |un |le moindre )?(?:souci|probleme|pb|decue?)|rien a redire|satisfaite?)\b/,
  ],
  [
    'complaint',
    'honteux',
    /\b(?:honte(?:ux|use)?|scandal(?:e|eux|euse)|inadmissible|inacceptable|lamentable|pitoyable|minable|deplorable|irrespectueu(?:x|se)|manque de respect|impoli(?:e|s)?|desagreables?|grossiers?|mepris(?:ant|ante)?|foutage de gueule|foutez de|(?:moquez|moquent|foutent|fichez|rigolez) (?:de|du|bien|vraiment)|nimporte quoi|n importe quoi)\b/,
  ],
  [
    'complaint',
    'service nul',
    /\b(?:nul(?:le|les|s)?|nulissime|pire(?:s)?|catastroph(?:e|ique)|mauvais(?:e|es)?|horrible|execrable|mediocre|a chier|de merde|merdique|pourrie?s?|incompetent(?:e|s)?|blague|ridicule|en dessous de tout|bande de|desastreu(?:x|se)|incapables|decevant(?:e)?)\b/,
  ],
  [
    'complaint',
    'arnaque',
    /\b(?:arnaqu\w*|voleurs?|vol organise|escroc(?:s|querie)?|abus(?:if|e|ent)?|hors de prix|trop cher|hausse (?:de|des) (?:prix|tarifs?)|augment(?:ation|ez)\b.{0,12}\b(?:prix|tarifs?)|mensonge|menteurs?|racket|publicite mensongere)\b/,
  ],
  [
    'complaint',
    'déçu',
    /\b(?:decu(?:e|s|es)?|deception|furieu(?:x|se)|enerve(?:e|s)?|agace(?:e)?|en colere|mecontente?|ras[ -]le[ -]bol|marre|exaspere(?:e)?|frustre(?:e)?|ca (?:me )?saoule|degoute(?:e)?|insatisfaite?|quelle honte)\b/,
  ],
  [
    'complaint',
    'personne ne répond',
    /\b(?:personne (?:ne )?(?:repond|decroche|rappelle|aide|au bout)|aucune (?:reponse|nouvelle|solution|aide)|sans reponse|(?:raccroch\w*)|(?:minutes?|min|heures?|h) (?:d ?attente|dattente|au telephone|a attendre)|toujours (?:la meme|le meme|aucune)|copi\w* ?-?coll\w*|reponses? (?:automatiques?|toutes? faites?)|on me balade|injoignable)\b/,
  ],
  [
    'churn_risk',
    'plus jamais',
    /\b(?:plus jamais|jamais plus|derniere fois|la derniere|ne (?:commanderai|reviendrai|acheterai|prendrai)\b.{0,10}\b(?:plus|jamais)|(?:commande|achete|reviens|prends)\b.{0,8}\bplus (?:chez|jamais))\b/,
  ],
  [
    'churn_risk',
    'résilier',
    /\b(?:resili\w*|desabonn\w*|annule(?:r)? (?:mon|l) ?abonnement|fermer mon compte|supprimer mon compte|cloturer)\b/,
  ],
  [
    'churn_risk',
    'concurrence',
    /\b(?:concurren(?:ce|t|ts)|je (?:change|pars|passe|vais|quitte)\b.{0,16}\b(?:chez|operateur|banque|fournisseur|ailleurs|crem|pour)|changer d ?(?:operateur|banque|fournisseur|e? ?cremerie)|perdu? (?:un|une|des) client(?:e|s)?|perdre (?:un|une|des) client(?:e|s)?|adieu|ciao @handle|je vous quitte)\b/,
  ],
  [
    'irrelevant',
    'concours',
    /\b(?:concours|jeu ?concours|giveaway|gagn(?:er|ez) (?:un|une|des|votre)|tirage au sort|suivez[ -]nous|follow ?\+|rt pour|tentez)\b/,
    4,
  ],
  [
    'irrelevant',
    'code promo',
    /\b(?:code promo|mon code|avec (?:le|mon) code|-?\d+ ?% (?:de reduction|de remise|sur)|profitez|pub$|#pub|publicite|partenariat|bon plan|soldes|lien en bio|achetez (?:maintenant|vite))\b/,
    3.4,
  ],
  [
    'irrelevant',
    'action en bourse',
    /\b(?:laction|en bourse|bourse|resultats (?:trimestriels|annuels|financiers)|chiffre daffaires|actionnaires|trimestriels?|cotation|cac ?40|investisseurs|nomme|rachat|acquisition|communique)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'recrute',
    /\b(?:recrut(?:e|ons|ement)|postulez|candidature|offre demploi|emploi|cdi|cdd|alternance|rejoignez|h\/f|stage chez)\b/,
    4,
  ],
  [
    'irrelevant',
    'nouvelle vidéo',
    /\b(?:nouvelle (?:video|chronique)|nouvel (?:episode|article)|unboxing|abonnez[ -]vous|en direct|en live|podcast|bonjour (?:a tous|twitter|le monde))\b/,
    2.6,
  ],

  [
    'problem',
    'toujours pas',
    /\b(?:toujours (?:pas|rien|en attente)|pas encore|depuis (?:hier|ce matin|lundi|des|\d+|une|deux|trois)|comment ca se fait|alors que|bien que)\b/,
    1.6,
  ],
  [
    'problem',
    'deux fois',
    /\b(?:deux fois|decale(?:e|s)?|redemarre|ne correspond|mal (?:livre|facture|range)|part(?:ent|ie?s?)? toute?s? seule?s?)\b/,
    1.6,
  ],
  [
    'complaint',
    'en retard',
    /\b(?:retard|encore|toujours pareil|tous les jours|chaque fois|odieu(?:x|se)|mal (?:recus?|accueillis?|aimables?)|promett(?:ez|ent|iez)|moches?|laide?|aucune (?:annonce|info|excuse)|zero (?:info|communication))\b/,
    1.8,
  ],
  [
    'outage',
    'aucun réseau',
    /\b(?:aucun (?:reseau|signal|service)|chez (?:aucun|personne|tout le monde)|(?:et|aux) (?:alentours|autour)|plus personne|le fixe)\b/,
    3,
  ],
  [
    'question',
    'peut-on ?',
    /(?:^|@handle,? |@support,? )(?:peut|puis|est|mon|la|le|y|quand|comment|ou|qui|quel\w*|a quel\w*|faut|vous|avez)\b.{0,120}\?/,
  ],
  [
    'praise',
    'une tuerie',
    /\b(?:une tuerie|un delice|delicieu(?:x|se)|un regal|quel (?:humour|accueil|plaisir|service)|adorables?|gentill?e?s?|souriante?s?|magique|trop bon(?:ne)?s?)\b/,
  ],
  [
    'churn_risk',
    'c’est terminé',
    /\b(?:cest (?:termine|fini)|portabilite|vous quitter|apres \d+ ans|songe (?:serieusement )?a)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'à vendre',
    /\b(?:a vendre|vends|vend deux|places pour|millions(?: deuros)?|selon la presse|coucher de soleil|lever de soleil|bonne (?:nuit|soiree) a tous|en mp|mp$)\b/,
    3,
  ],
];
