import { AboutScreen } from './AboutScreen.tsx';
import { AccessibilityScreen } from './AccessibilityScreen.tsx';
import { DescriptionFormScreen } from './DescriptionFormScreen.tsx';
import { DescriptionScreen } from './DescriptionScreen.tsx';
import { GuidePartScreen } from './GuidePartScreen.tsx';
import { GuideScreen } from './GuideScreen.tsx';
import { PrivacyScreen } from './PrivacyScreen.tsx';

const screens = {
  guide: GuideScreen,
  guidePart: GuidePartScreen,
  description: DescriptionScreen,
  descriptionForm: DescriptionFormScreen,
  about: AboutScreen,
  privacy: PrivacyScreen,
  accessibility: AccessibilityScreen,
};

/** The pages to read. They are small and alike, so they are fetched together. */
export function PagesScreen({ name }: { readonly name: keyof typeof screens }) {
  const Screen = screens[name];
  return <Screen />;
}
