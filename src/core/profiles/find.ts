import { nationalProfile } from "./national";
import type { Profile } from "./profile";
import { profiles } from ".";

/** The built-in profile of that id or Chinese name, whatever the case; blank for the national one. */
export function profileCalled(name: string): Profile | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") return nationalProfile;
  return profiles.find(({ id, title }) => id === wanted || title["zh-CN"].toLowerCase() === wanted);
}
