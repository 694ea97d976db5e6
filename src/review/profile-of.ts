/** The standard that a review is checked by. */
import { findProfile } from "../core/profiles";
import { nationalProfile } from "../core/profiles/national";
import type { Profile } from "../core/profiles/profile";
import type { Review } from "./model";

/** The national one where the review was made by a later version that knows more. */
export const profileOf = ({ profile }: Pick<Review, "profile">): Profile =>
  findProfile(profile) ?? nationalProfile;
