import { AboutScreen } from '../screens/pages/AboutScreen.tsx';
import { AccessibilityScreen } from '../screens/pages/AccessibilityScreen.tsx';
import { DescriptionFormScreen } from '../screens/description/DescriptionFormScreen.tsx';
import { DescriptionScreen } from '../screens/description/DescriptionScreen.tsx';
import { GuidePartScreen } from '../screens/pages/GuidePartScreen.tsx';
import { GuideScreen } from '../screens/pages/GuideScreen.tsx';
import { PrivacyScreen } from '../screens/pages/PrivacyScreen.tsx';

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
