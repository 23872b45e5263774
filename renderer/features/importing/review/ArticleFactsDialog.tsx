import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import { type ArticleKind, articleKinds, type ArticlePeople } from '#shared/domain/article.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { areMixed, factSteps } from './article-facts.ts';

type Props = {
  page: PageReview;
  /** Kind and column go to all of them, names to one alone. */
  articleIds: readonly ArticleId[];
  arrange: (operation: ReviewOperation) => Promise<boolean>;
  onClose: () => void;
};

const parts = ['reporters', 'correspondents', 'photographers', 'authors'] as const;

/** Kind, column and names of the chosen articles. */
export function ArticleFactsDialog({ page, articleIds, arrange, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tLibrary } = useTranslation('library');
  const chosen = page.articles.filter(({ id }) => articleIds.includes(id));
  const [first] = chosen;
  // Of several articles only what somebody touches is set: the others may differ from the first.
  const [kind, setKind] = useState<ArticleKind | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const [names, setNames] = useState(() => fieldsOf(first?.people));
  if (first === undefined) return null;

  async function handleSave() {
    onClose();
    const people = chosen.length === 1 ? peopleOf(names) : null;
    for (const step of factSteps(chosen, { kind, column, people })) await arrange(step);
  }

  return (
    <FormDialog
      title={t('review.facts.title', { count: chosen.length })}
      busy={false}
      canSave
      onSave={() => void handleSave()}
      onClose={onClose}
    >
      <Select
        label={t('review.facts.kind')}
        value={kind ?? first.kind}
        options={articleKinds.map((value) => ({ value, label: tLibrary(`kind.${value}`) }))}
        onValueChange={setKind}
      />
      <TextField
        label={t('review.facts.column')}
        value={column ?? first.heads.column ?? ''}
        hint={areMixed(chosen) ? t('review.facts.mixed') : undefined}
        maxLength={200}
        onChange={(event) => setColumn(event.target.value)}
      />
      {chosen.length === 1 &&
        parts.map((part) => (
          <TextField
            key={part}
            label={t(`review.facts.${part}`)}
            hint={part === 'reporters' ? t('review.facts.hint') : undefined}
            value={names[part]}
            onChange={(event) => setNames({ ...names, [part]: event.target.value })}
          />
        ))}
    </FormDialog>
  );
}

function fieldsOf(people: ArticlePeople | undefined): Record<(typeof parts)[number], string> {
  return {
    reporters: people?.reporters.join('、') ?? '',
    correspondents: people?.correspondents.join('、') ?? '',
    photographers: people?.photographers.join('、') ?? '',
    authors: people?.authors.join('、') ?? '',
  };
}

function peopleOf(names: Record<(typeof parts)[number], string>): ArticlePeople {
  const listOf = (text: string): string[] =>
    text
      .split(/[、，,;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return {
    reporters: listOf(names.reporters),
    correspondents: listOf(names.correspondents),
    photographers: listOf(names.photographers),
    authors: listOf(names.authors),
  };
}
