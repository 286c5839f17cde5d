import { adoptionsList } from './adoptions.ts';
import { basicCatalogue } from './basic-catalogue.ts';
import { commitmentsList } from './commitments.ts';
import { deferralsList } from './deferrals.ts';
import { differencesList } from './differences.ts';
import { feesList } from './fees.ts';
import { fourHandlingList } from './four-handling.ts';
import { implementationList } from './implementation-list.ts';
import { intermediariesList } from './intermediaries.ts';
import type { List } from './list.ts';
import { materialsList } from './materials.ts';
import { proofsList } from './proofs.ts';
import { scorecardsList } from './scorecards.ts';
import { serviceGuide } from './service-guide.ts';
import { timeLimitsList } from './time-limits.ts';

export const lists: readonly List[] = [
  basicCatalogue,
  implementationList,
  materialsList,
  serviceGuide,
  fourHandlingList,
  deferralsList,
  commitmentsList,
  proofsList,
  intermediariesList,
  feesList,
  timeLimitsList,
  adoptionsList,
  differencesList,
  scorecardsList,
];
