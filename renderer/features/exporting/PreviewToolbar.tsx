import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './PreviewToolbar.module.css';
import { type Zoom, zoomSteps } from './zoom.ts';

type Props = {
  current: number;
  /** null: nobody knows yet. */
  pageCount: number | null;
  isComposing: boolean;
  zoom: Zoom;
  onZoomChange: (zoom: Zoom) => void;
  onStep: (direction: 1 | -1) => void;
};

/** Which page is seen, and how large. */
export function PreviewToolbar({ current, pageCount, isComposing, zoom, onZoomChange, onStep }: Props) {
  const { t, i18n } = useTranslation('exporting');
  const page = current + 1;
  const place =
    pageCount === null ? t('preview.page', { page }) : t('preview.count', { page, count: pageCount });
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const options = [
    { value: 'width', label: t('zoom.width') },
    ...zoomSteps.map((step) => ({ value: String(step), label: percent.format(step) })),
  ];
  return (
    <div role="toolbar" aria-label={t('zoom.toolbar')} className={styles.toolbar}>
      <span role="status" className={styles.count}>
        {isComposing ? t('preview.composing') : place}
      </span>
      <IconButton label={t('zoom.smaller')} shortcut="-" onClick={() => onStep(-1)}>
        <Minus aria-hidden />
      </IconButton>
      <Select
        label={t('zoom.zoom')}
        labelHidden
        className={styles.zoom}
        value={String(zoom)}
        options={options}
        onValueChange={(value) =>
          onZoomChange(value === 'width' ? 'width' : (zoomSteps.find((step) => String(step) === value) ?? 1))
        }
      />
      <IconButton label={t('zoom.larger')} shortcut="+" onClick={() => onStep(1)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton
        label={t('zoom.width')}
        shortcut="0"
        pressed={zoom === 'width'}
        onClick={() => onZoomChange('width')}
      >
        <MoveHorizontal aria-hidden />
      </IconButton>
    </div>
  );
}
