import { z } from 'zod';

/**
 * The roles that a ladder, a reminder or a permission can name. `line_manager` is whoever manages the person
 * concerned; the others are posts.
 */
export const roleSchema = z.enum([
  'iro',
  'iro_manager',
  'social_worker',
  'line_manager',
  'team_manager',
  'service_manager',
  'head_of_service',
  'assistant_director',
  'service_director',
  'director',
  'business_support',
  'administrator',
]);

export type Role = z.infer<typeof roleSchema>;

/** How a role is called on a card. */
export const roleNames: Readonly<Record<Role, string>> = {
  iro: 'Independent Reviewing Officer',
  iro_manager: 'IRO manager',
  social_worker: 'social worker',
  line_manager: 'line manager',
  team_manager: 'team manager',
  service_manager: 'service manager',
  head_of_service: 'head of service',
  assistant_director: 'assistant director',
  service_director: 'service director',
  director: 'director',
  business_support: 'business support',
  administrator: 'administrator',
};
