import { initialOf, PlainFields, trimmed, type PlainField, type PlainValues } from './fields'
import { FormDialog, type AskedAct } from './FormDialog'

/** A dialog whose fields are plain ones. */
export function Ask({ fields = [], run, ...rest }: AskedAct<PlainValues> & { fields?: PlainField[] }) {
  return <FormDialog initial={initialOf(fields)} run={values => run(trimmed(values))} {...rest}><PlainFields fields={fields} /></FormDialog>
}
