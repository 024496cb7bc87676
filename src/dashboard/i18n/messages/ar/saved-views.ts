import type { savedViews as source } from '../fr/saved-views.ts';
import type { Translation } from '../../translation.ts';

export const savedViews = {
  label: 'طرق العرض المحفوظة',
  saveThis: 'حفظ طريقة العرض هذه…',
  nothingToSave: 'اختر أولًا طريقة عرض أو تصفية أو ترتيبًا.',
  isSaved: 'محفوظة من قبل: {name}',
  manage: 'إدارة طرق العرض…',
  saveTitle: 'حفظ طريقة العرض هذه',
  saveText: 'العرض والتصفية والبحث والترتيب، تجدها على كل أجهزتك.',
  name: 'الاسم',
  nameOf: 'اسم طريقة العرض {number}',
  nameRequired: 'أعطها اسمًا.',
  nameTaken: 'هناك طريقة عرض أخرى بهذا الاسم.',
  full: '{count, plural, zero {لا مكان لأخرى.} one {طريقة عرض واحدة على الأكثر.} two {طريقتا عرض على الأكثر.} few {# طرق عرض على الأكثر: احذف واحدة أولًا.} many {# طريقة عرض على الأكثر: احذف واحدة أولًا.} other {# طريقة عرض على الأكثر: احذف واحدة أولًا.}}',
  save: 'حفظ',
  saved: 'حُفظت طريقة العرض «{name}»',
  manageTitle: 'طرق العرض المحفوظة',
  none: 'لم تبقَ أي واحدة.',
  earlier: 'رفع «{name}»',
  later: 'خفض «{name}»',
  remove: 'حذف «{name}»',
  isFirst: 'هي الأولى.',
  isLast: 'هي الأخيرة.',
  changedElsewhere: 'تغيّرت طرق العرض على جهاز آخر. لم يُكتب فوق شيء.',
  showNewest: 'عرض الأحدث',
} satisfies Translation<typeof source>;
