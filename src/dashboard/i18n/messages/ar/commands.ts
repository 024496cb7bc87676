import type { commands as source } from '../fr/commands.ts';
import type { Translation } from '../../translation.ts';

export const commands = {
  palette: 'بحث سريع',
  search: 'ابحث عن رابط أو إجراء',
  placeholder: 'عنوان، رابط، مُعرّف، إجراء…',
  nothing: 'لا شيء يطابق بحثك.',
  soFar:
    '{count, plural, =0 {ما زالت الروابط تُقرأ.} zero {ما زالت الروابط تُقرأ.} one {بُحث في الرابط الوحيد المقروء حتى الآن.} two {بُحث في الرابطين المقروءين حتى الآن.} few {بُحث في {loaded} روابط مقروءة حتى الآن.} many {بُحث في {loaded} رابطًا مقروءًا حتى الآن.} other {بُحث في {loaded} رابط مقروء حتى الآن.}}',
  asking: 'جارٍ البحث…',
  more: '{count, plural, zero {لا شيء غير ذلك.} one {وواحد آخر من {total}: أضف كلمة لتضييق البحث.} two {واثنان آخران من {total}: أضف كلمة لتضييق البحث.} few {و# أخرى من {total}: أضف كلمة لتضييق البحث.} many {و# أخرى من {total}: أضف كلمة لتضييق البحث.} other {و# أخرى من {total}: أضف كلمة لتضييق البحث.}}',
  links: 'الروابط',
  thisLink: 'هذا الرابط',
  go: 'الانتقال إلى',
  preferences: 'التفضيلات والحساب',
  create: 'جديد: {mode}',
  speak: 'اللغة: {language}',
  theme: 'المظهر: {theme}',
  lookUp: 'فتح الرابط {id}',
  help: 'اختصارات لوحة المفاتيح',
  helpText: 'مفتاح واحد خارج حقول الكتابة. يمكن تعطيلها من الإعدادات.',
  helpOff: 'المفاتيح المنفردة معطّلة في الإعدادات.',
  everywhere: 'في كل مكان',
  onLink: 'في صفحة الرابط',
  andThen: 'ثم',
  key: {
    search: 'البحث عن رابط',
    new: 'إنشاء رابط',
    links: 'الانتقال إلى الروابط',
    insights: 'الانتقال إلى التحليلات',
    settings: 'الانتقال إلى الإعدادات',
    help: 'عرض هذه المساعدة',
    copy: 'نسخ الرابط',
    edit: 'تعديل',
    share: 'مشاركة',
    restock: 'إضافة كمية',
  },
} satisfies Translation<typeof source>;
