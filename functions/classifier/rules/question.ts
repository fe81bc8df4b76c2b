import type { Rule } from './rule.ts';

const intent = 'question';

/** Wants to know something, and nothing is broken. */
export const questionRules: readonly Rule[] = [
  { name: 'question-mark', intent, weight: 1, reason: 'asks a question', pattern: /[?？]/ },
  {
    name: 'question-opening',
    intent,
    weight: 0.9,
    reason: 'opens with a question word',
    pattern:
      /^(?:[.“"]?@(?:handle|support)[ ,:-]*|(?:hi|hey|hello|so|dear|ok|quick question|good morning|please)[ ,!.-]*|#\w+ )*(?:how|what|when|where|who|which|is|are|do|does|can|could|will|would|should|any|did|has|have|if)\b/,
  },
  {
    name: 'question-asks-how',
    intent,
    weight: 1.5,
    reason: 'asks how, when or whether',
    pattern:
      /\b(?:how (?:do|can|would|does|should|to|much|long|many|often|far|early|late|soon)(?: (?:i|we|one|you|it))?\b|is (?:there|it) (?:a|any|an|possible|ok|true|still|too)|are there|(?:does|do|is|would) (?:that|this|it|i|we) (?:mean|still|have|need|also|count|work|include|required?)|do (?:i|we) (?:have to|need|get)|can (?:i|we)|may i|should i|am i|where (?:can|do|is|are|would|should)|when (?:will|does|is|do|can|are|should)|what (?:time|is the|are the|are your|does|happens)|whats the|who (?:can|do|should|would)|which)\b/,
  },
  {
    name: 'question-asks-to-confirm',
    intent,
    weight: 1.3,
    reason: 'asks for information',
    pattern:
      /\b(?:(?:can|could|would|will) (?:you|u|someone|anyone)(?: please| guys)? (?:confirm|tell|explain|clarify|advise|check|let|dm|send|point|share|help me understand)|let me know|wonder(?:ing)?|curious|(?:have|got|had|quick|a) question|any (?:info|information|word|news|updates?|chance|advice|tips|recommendations?|way|suggestions?)|dont know what|not sure (?:if|how|what)|anyone know|do you (?:know|have|offer|accept|ship|sell|support|guys|still|plan)|please advise|what should i)\b/,
  },
  {
    name: 'question-terms',
    intent,
    weight: 0.6,
    reason: 'speaks of bookings, prices or terms',
    pattern:
      /\b(?:eligible|allowed|valid|required|requirements?|available|options?|refund(?:able|ing)?|credits?|expir\w+|rebook(?:ed)?|book(?:ed|ing)|reservation|change my|difference|include[sd]?|cost|price|schedule[d]?|tickets?|trial)\b/,
  },
];
