import type { Phrases } from '../phrases.ts';

/** Of Brazil first, where a chat writes `vc`, `tá` and `pra`; of Portugal where it differs, as in `telemóvel`. */
export const portuguese: Phrases = [
  [
    'problem',
    'não funciona',
    /\b(?:nao|n|nem) (?:ta |esta |me |ta mais |mais |quer |se )*(?:funciona(?:ndo|m)?|carrega(?:ndo|m)?|abre|abrindo|entra(?:ndo)?|liga|ligando|conecta(?:ndo)?|pega(?:ndo)?|vai|roda(?:ndo)?|salva|atualiza|reconhece|aceita|responde o|sincroniza|imprime|da)\b/,
  ],
  [
    'problem',
    'não consigo',
    /\b(?:nao|n) (?:to |estou |tou |se )?(?:consigo|conseguimos|conseguindo|consegui|consegue|deixa|deixam|da (?:pra|para)|posso|estou a conseguir)\b/,
  ],
  [
    'problem',
    'entrar na conta',
    /\b(?:tentando|tento|tentei|nao consigo|consigo) (?:entrar|logar|acessar|aceder|fazer login)\b|\b(?:senha|palavra-?passe|password) (?:invalida|incorreta|errada|nao)\b|\b(?:acesso (?:negado|bloqueado)|esqueci (?:a|minha) senha|login (?:nao|falha|invalido))\b/,
  ],
  ['problem', 'erro', /\b(?:erro|erros|bug|bugs|bugad[oa]|bugou|falha|falhas|falhando|deu ruim)\b/],
  [
    'problem',
    'trava',
    /\b(?:trav(?:a|ou|ando|ad[oa])|congel(?:a|ou|ando)|fecha(?:ndo)? (?:sozinh[oa]|do nada|toda)|crash(?:a|ou|ando)|desliga sozinh[oa]|reinicia|tela (?:preta|azul|branca)|fica carregando)\b/,
  ],
  [
    'problem',
    'quebrado',
    /\b(?:quebrad[oa]s?|quebrou|danificad[oa]s?|com defeito|defeituos[oa]|estragad[oa]s?|amassad[oa]|partid[oa]|avariad[oa])\b/,
  ],
  [
    'problem',
    'não chegou',
    /\b(?:nao|n|nada|nunca|ainda nao) (?:me )?(?:chegou|chega|chegaram|recebi|recebemos|entregaram|foi entregue|veio|vem|apareceu)\b|\bentregue\b.{0,16}\b(?:mas|e nao|porem|so que)\b|\bchegou (?:nada|ate agora)\b/,
  ],
  [
    'problem',
    'meu pedido',
    /\b(?:pedido|encomenda|pacote|entrega|compra|produto|mercadoria)\b.{0,40}\b(?:parad[oa]|atrasad[oa]|perdid[oa]|extraviad[oa]|pres[oa]|retid[oa]|sumiu|atraso|nao (?:chega|chegou)|sem previsao)\b|\b(?:cade|kd|onde (?:esta|ta)) (?:o |a )?(?:meu|minha)\b/,
  ],
  [
    'problem',
    'produto errado',
    /\b(?:(?:produto|pedido|item|tamanho|cor) errad[oa]|errad[oa]|veio (?:outro|outra|faltando|trocad[oa])|trocad[oa]|incomplet[oa]|faltando (?:item|peca|produto)s?)\b/,
  ],
  ['problem', 'reembolso', /\b(?:reembols\w*|estorn\w*|devolucao|devolv(?:er|am|ido)|(?:meu|o) dinheiro|ressarc\w*)\b/],
  [
    'problem',
    'cobrado duas vezes',
    /\b(?:(?:cobr(?:ad[oa]|aram|ou|anca|ando)|debit(?:aram|ado)|descont(?:aram|ado)|pag(?:uei|o))\b.{0,20}\b(?:duas vezes|2x|2 vezes|em dobro|duplicad[oa]|dobro|indevid[oa]|a mais|sem)|cobranca (?:indevida|duplicada|errada)|debito indevido)\b/,
  ],
  [
    'problem',
    'paguei, mas',
    /\b(?:paguei|pago|pagamento|ja paguei)\b.{0,24}\b(?:e (?:continua|nao|ainda|nada)|mas|ainda|porem)\b/,
  ],
  [
    'problem',
    'conta invadida',
    /\b(?:hackead[oa]|hackearam|hacke(?:ou|ei)|invadi(?:ram|d[oa])|clonad[oa]|clonaram|roub(?:aram|ad[oa]) (?:a )?(?:minha|meu|conta)|conta (?:bloquead[oa]|suspensa|banida|roubada|desativada)|bloquead[oa]|bloquearam)\b/,
  ],
  [
    'problem',
    'problemas com',
    /\b(?:problem(?:a|as|inha) (?:com|no|na|em|pra|para|de|ao)|(?:to|estou|tou) com (?:um )?(?:problema|dificuldade)s?|dificuldades? (?:com|para|em))\b/,
  ],
  [
    'problem',
    'preciso de ajuda',
    /\b(?:preciso (?:muito )?de (?:uma )?ajuda|ajuda(?:a)? (?:por favor|urgente|com|aqui|pfv|pf)|me ajud(?:a|em|e)|ajudem|podem (?:me )?(?:ajudar|verificar|ver|olhar|checar)|pode(?:riam)? (?:me )?(?:ajudar|verificar)|socorro|resolvam|resolve(?:m)? (?:isso|meu)|alguem me ajuda)\b/,
  ],
  [
    'problem',
    'código não chega',
    /\b(?:codigo|sms|email|e-mail|link|token|confirmacao)\b.{0,24}\b(?:nao|nunca) (?:chega|chegou|vem|recebo|recebi)\b|\bnao (?:recebo|recebi|chega|mandam|enviam)\b.{0,12}\b(?:codigo|sms|email|e-mail|link|token)\b/,
  ],
  [
    'problem',
    'sumiu',
    /\b(?:(?:sumi(?:u|ram)|apag(?:ou|aram)|perdi|desaparec(?:eu|eram)|excluiram|delet(?:ou|aram))\b.{0,30}\b(?:fotos|arquivos|ficheiros|dados|mensagens|tudo|pontos|saldo|documentos|dinheiro)|(?:fotos|arquivos|dados|saldo|pontos|mensagens)\b.{0,16}\bsumi)/,
  ],
  [
    'problem',
    'muito lento',
    /\b(?:(?:ta|esta|internet|app|muito|super|conexao) (?:muito )?lent[oa]|lentidao|lerd[oa])\b/,
    1.6,
  ],
  [
    'outage',
    'fora do ar',
    /\b(?:fora do ar|(?:saiu|caiu) do ar|queda (?:de|do|da|no|na|geral|total)|(?:ca(?:iu|iram)|caid[oa]) (?:geral|tudo|o|a|de novo|pra|para|em|aqui)|instab(?:ilidade|il)|instavel|apagao|em baixo)\b/,
  ],
  [
    'outage',
    'caiu',
    /\b(?:servidor(?:es)?|site|app|sistema|sinal|internet|rede|@handle|plataforma)\b.{0,16}\b(?:caiu|cairam|fora|morreu|down|off|offline|em baixo|nao (?:funciona|carrega) nada)\b/,
  ],
  [
    'outage',
    'sem sinal',
    /\b(?:sem (?:sinal|internet|luz|servico|rede|sistema|conexao|energia|acesso (?:a )?internet)|nada (?:funciona|carrega|abre|entra|vai)|tudo (?:parado|fora|caiu))\b/,
  ],
  [
    'outage',
    'mais alguém',
    /\b(?:(?:mais )?alguem (?:mais|tambem)|(?:so|e so|apenas) (?:eu|aqui|comigo|pra mim)|todo mundo|(?:toda|inteira) (?:a )?(?:regiao|cidade|bairro)|(?:regiao|cidade|bairro|pais|empresa) (?:toda|inteir[oa]|todo)|pra todos)\b/,
    2.6,
  ],
  [
    'question',
    'como faço',
    /\b(?:como (?:faco|posso|faz|eu|se|mudo|altero|cancelo|funciona|ativo|consigo|que)|quando (?:sai|chega|vai|volta|abre|comeca|e)|onde (?:posso|fica|encontro|vejo|compro|consigo)|ate (?:que|quando)|a partir de quando|qual(?:is)? (?:e|o|a|sao|os)|que (?:horas|dia|horario))\b/,
  ],
  [
    'question',
    'vocês têm',
    /\b(?:voces|vcs|tem|tem como|ha|existe|vendem|aceitam|entregam|enviam|fazem|posso|pode|da pra|e possivel|quanto (?:custa|tempo|e|fica|sai)|quantos?)\b.{0,60}\?/,
  ],
  [
    'question',
    'alguém sabe',
    /\b(?:alguem sabe|sabem (?:se|me dizer)|sabe se|(?:uma|tenho uma|minha) (?:duvida|pergunta)|duvida:?|gostaria de saber|queria saber|podem? (?:me )?(?:dizer|informar|confirmar|explicar)|me (?:tira|tirem) uma duvida)\b/,
  ],
  [
    'feature_request',
    'seria bom',
    /\b(?:seria (?:bom|otimo|legal|incrivel|massa|top|show|bacana|util|ideal|interessante|perfeito|maravilhoso)|ia ser (?:bom|otimo|legal|top|massa)|(?:eu )?gostaria (?:que|de poder|muito que)|queria (?:muito )?(?:que|poder)|tomara que (?:coloquem|tenha))\b/,
  ],
  [
    'feature_request',
    'podiam colocar',
    /\b(?:(?:podia|podiam|poderia|poderiam|deviam|deveria|deveriam|podem|tinham que|precisam|falta) (?:ter |de )?(?:colocar|adicionar|acrescentar|incluir|por|botar|criar|implementar|lancar|uma (?:opcao|funcao))|coloca(?:m|r|quem)? (?:um |o |a |uma )?(?:modo|opcao|funcao|botao|tema)|modo (?:escuro|noturno)|adiciona(?:m)?|adicionem|implementem)\b/,
  ],
  [
    'feature_request',
    'falta uma opção',
    /\b(?:(?:falta|faltou|sinto falta de) (?:uma |a |um )?(?:opcao|funcao|possibilidade|forma|jeito|botao|modo)|sugestao|ideia pra|ideia para|por ?que nao (?:tem|ha|existe) (?:uma |um |a )?(?:opcao|versao|forma|modo)|funcionalidade)\b/,
  ],
  [
    'praise',
    'muito obrigado',
    /\b(?:(?:muito|muitissimo) obrigad[oa]|obrigad[oa](?:o|a)?|obg|obgd|brigad[oa]|vlw|valeu|agradeco|gratidao|grat[oa])\b/,
    1.8,
  ],
  [
    'praise',
    'excelente atendimento',
    /\b(?:excelente(?:s)?|otim[oa]s?|maravilhos[oa]s?|perfeit[oa]s?|incrive(?:l|is)|sensacional|fantastic[oa]|espetacular|impecavel|nota (?:10|dez|mil)|show de bola|top demais|(?:bo[am]|top|lind[oa]|rapid[oa]) demais|muito (?:bo[am]|rapid[oa]|atencios[oa]|feliz|satisfeit[oa]|top|eficiente|prestativ[oa])|(?:bem|super) (?:rapid[oa]|atendid[oa])|5 estrelas)\b/,
  ],
  [
    'praise',
    'adorei',
    /\b(?:adorei|adoro|amei|amo(?!s)|apaixonad[oa]|parabens|arras(?:aram|ou|am)|mandaram bem|(?:o|a|os|as) melhor(?:es)?|melhor (?:app|banco|loja|empresa|atendimento|servico)|continuem assim|recomendo|deu tudo certo|resolveram rapid[oa]|nunca (?:me |tive )?(?:deix\w*|decepcion\w*|falh\w*|problema|na mao|deu problema)|palmas|quebrou (?:meu|o) galho)\b/,
  ],
  [
    'complaint',
    'péssimo atendimento',
    /\b(?:pessim[oa]s?|horrivel|terrivel|ruim|ruins|lixo|porcaria|merda|bosta|pior(?:es)?|nojo|nojent[oa]|desastre|incompeten(?:te|tes|cia)|mal (?:atendid[oa]|educad[oa]s?)|piada|palhacada|patetic[oa]|ridicul[oa]|medonho|fraco)\b/,
  ],
  [
    'complaint',
    'vergonha',
    /\b(?:vergonha|vergonhos[oa]|absurdo|descaso|falta de respeito|desrespeito|desrespeitos[oa]|inadmissivel|inaceitavel|revoltante|lamentavel|brincadeira|deboche|cara de pau|gross(?:o|eiro|eira|eria)|ignorantes?|humilhacao)\b/,
  ],
  [
    'complaint',
    'golpe',
    /\b(?:golpe|golpistas?|ladroes|ladrao|roubo|roubad[oa]|assalto|engana(?:cao|m|ram|dos)|mentiros[oa]s?|mentira|fraude|car[oa] demais|carissim[oa]|abusiv[oa]|propaganda enganosa|picaretas?|aument(?:o|ou|aram)\b.{0,12}\b(?:preco|de novo|valor|mensalidade))\b/,
  ],
  [
    'complaint',
    'decepcionado',
    /\b(?:decepca[o]|decepcion(?:ad[oa]|ante)|chatead[oa]|irritad[oa]|put[oa] com|indignad[oa]|frustrad[oa]|revoltad[oa]|insatisfeit[oa]|cansad[oa] de|de saco cheio|raiva|triste com|estressad[oa])\b/,
  ],
  [
    'complaint',
    'ninguém responde',
    /\b(?:ninguem (?:me )?(?:responde|atende|resolve|ajuda|fala|da (?:retorno|resposta|noticia))|nao (?:respondem|atendem|resolvem|dao (?:retorno|resposta))|sem (?:resposta|retorno|solucao)|deslig(?:am|aram|ou) na|(?:horas|minutos) (?:na linha|no telefone|esperando|na espera|aguardando)|resposta (?:automatica|pronta|padrao)|sempre a mesma|enrol(?:ando|am|acao))\b/,
  ],
  [
    'churn_risk',
    'nunca mais',
    /\b(?:nunca mais|ultima vez|nao (?:compro|uso|volto|peco|indico|viajo)(?: nada)?(?: com voces| com vcs| ai)? (?:mais|nunca|nem)|jamais (?:compro|volto))\b/,
  ],
  [
    'churn_risk',
    'cancelar',
    /\b(?:cancel(?:ar|ei|ando|o) (?:a |o |meu |minha |tudo|essa|esse|de vez|meus)|(?:vou|quero) cancelar|encerrar (?:a |minha )?conta|fechar (?:a |minha )?conta|rescindir|portabilidade|excluir minha conta)\b/,
  ],
  [
    'churn_risk',
    'concorrência',
    /\b(?:concorren(?:cia|te|tes)|vou (?:trocar|mudar|migrar)|to indo (?:pra|para)|mudando (?:de|pra|para)|trocar de (?:operadora|banco|empresa)|perd(?:eram|endo|eu|em) (?:um |uma |mais um |esse )?client[ea]|adeus @handle|tchau @handle|cansei,)\b/,
  ],
  [
    'irrelevant',
    'sorteio',
    /\b(?:sorteio|sorteando|giveaway|concorr(?:er|a) a|siga (?:e|a gente|o)|da rt|de rt|rt pra|ganhe (?:um|uma)|promocao relampago|concurso)\b/,
    4,
  ],
  [
    'irrelevant',
    'cupom',
    /\b(?:cupom|meu codigo|use (?:o|meu) (?:codigo|cupom)|\d+ ?% (?:de )?(?:desconto|off|cashback)|publi(?:cidade)?\b|compre (?:ja|agora|aqui)|link na bio|aproveite|oferta do dia|frete gratis|achadinhos)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'ações na bolsa',
    /\b(?:acoes d[aeo]|bolsa|b3|balanco|trimestre|resultados? (?:trimestral|trimestrais|financeiros?)|investidores|receita liquida|lucro|faturamento|fusao|aquisicao|anuncia investimento|nomeia)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'vaga',
    /\b(?:vagas?(?: de| para|:)|vaga\b|curriculo|contrata(?:ndo)?|candidate-se|processo seletivo|inscreva-se para|trabalhe conosco|estagio (?:na|em))\b/,
    4,
  ],
  [
    'irrelevant',
    'vídeo novo',
    /\b(?:video novo|novo (?:video|episodio|podcast)|unboxing|inscreva-se|ao vivo|assista|live (?:hoje|agora)|bom dia (?:a todos|twitter|grupo|gente linda))\b/,
    2.6,
  ],

  [
    'problem',
    'ainda não',
    /\b(?:(?:ainda|ate agora) (?:nao|nada)|(?:nao|nada) .{0,20}ate agora|nao (?:caiu|entrou|apareceu|compensou)|desde (?:ontem|segunda|cedo)|ha \d+ (?:dias|horas|semanas)|faz \d+|o que (?:eu )?faco|mesmo (?:eu )?estando)\b/,
    1.6,
  ],
  [
    'problem',
    'ninguém sabe',
    /\b(?:ninguem sabe|fora de sincronia|atrasad[oa]s?|duas (?:contas|vezes)|em duplicidade|extravio|sumindo|somem|some)\b/,
    1.6,
  ],
  [
    'complaint',
    'atraso',
    /\b(?:atraso|de novo|toda vez|todo (?:santo )?dia|sempre|tratou|trataram|promet(?:em|eram|e)|fei[oa]|nem (?:um|uma|sequer)|demora|demorado)\b/,
    1.8,
  ],
  [
    'outage',
    'ninguém tem sinal',
    /\b(?:ninguem (?:tem|consegue)|(?:pra|para) (?:nenhum|ninguem|todos)|nem (?:o )?fixo|(?:sem|nao tem) (?:sinal|luz|internet))\b/,
    3,
  ],
  [
    'question',
    'posso?',
    /(?:^|@handle,? |@support,? )(?:posso|pode|tem|vai|quando|como|onde|qual|quais|e|a|o|sai|da|com quantos|aceita\w*)\b.{0,120}\?/,
  ],
  [
    'praise',
    'de outro mundo',
    /\b(?:de outro mundo|um amor|delicia|delicios[oa]|gostos[oa]|querid[oa]s?|atencios[oa]s?|fof[oa]s?|lindo(?:s)? (?:trabalho|gesto)|maravilha)\b/,
  ],
  [
    'churn_risk',
    'acabou',
    /\b(?:(?:anos )?acabou|largar (?:voces|vcs|a|o)|portabilidade|depois de \d+ anos|pensando (?:serio|seriamente))\b/,
    3.4,
  ],
  [
    'irrelevant',
    'vendo',
    /\b(?:vendo|vende-se|alugo|ingressos|milhoes|diz (?:o )?jornal|por do sol|nascer do sol|chama na dm|na dm|boa noite (?:a todos|gente))\b/,
    3,
  ],
];
