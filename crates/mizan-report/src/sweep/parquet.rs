//! The rows of a sweep in Parquet: the columns of the CSV, each with its type.
//!
//! Numbers are `INT64`, verdicts and changes `STRING`, and equilibria a `LIST` of `STRING`. What a row does not have is
//! null: the name of a variant without one, and what is found only where the changes give a conflict.

use std::fs::File;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use parquet::basic::{Compression, GzipLevel, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::record::{Field, Row as Record};
use parquet::schema::types::{Type, TypePtr};

use super::{Column, Row, Subjects, Value};

/// Writes the rows, all in one row group.
pub(super) fn write(out: &mut (dyn Write + Send), subjects: &Subjects, rows: &[Row]) -> Result<()> {
    let properties = WriterProperties::builder().set_compression(Compression::GZIP(GzipLevel::default())).build();
    let mut file = SerializedFileWriter::new(out, schema(subjects)?, Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    for column in subjects.columns() {
        if let Some(writer) = group.next_column()? {
            Striped::new(rows.iter().map(|row| row.value(column))).write(column, writer)?;
        }
    }
    group.close()?;
    file.close()?;
    Ok(())
}

/// The rows as [`cells`](Row::cells); `None` where `file` is no such file, is damaged, or has other columns.
pub(super) fn read(file: File, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
    // The library asserts some of what it expects of a file, and a file may have been damaged.
    catch_unwind(AssertUnwindSafe(|| read_undamaged(file, subjects))).ok().flatten()
}

fn read_undamaged(file: File, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
    let reader = SerializedFileReader::new(file).ok()?;
    if *reader.metadata().file_metadata().schema() != *schema(subjects).ok()? {
        return None;
    }
    let cells = |record: Record| record.get_column_iter().map(|(_, field)| text(field)).collect();
    reader.get_row_iter(None).ok()?.map(|record| record.ok().and_then(cells)).collect()
}

fn text(field: &Field) -> Option<String> {
    match field {
        Field::Null => Some(String::new()),
        Field::Long(number) => Some(number.to_string()),
        Field::Str(text) => Some(text.clone()),
        Field::ListInternal(list) => {
            let texts: Option<Vec<String>> = list.elements().iter().map(text).collect();
            Some(texts?.join(" "))
        }
        _ => None,
    }
}

fn schema(subjects: &Subjects) -> Result<TypePtr> {
    let columns = subjects.columns().map(|column| of_column(column, &subjects.head(column)));
    let columns = columns.collect::<Result<_>>()?;
    Ok(Arc::new(Type::group_type_builder("sweep").with_fields(columns).build()?))
}

fn of_column(column: Column, head: &str) -> Result<TypePtr> {
    match column {
        Column::Variant => number(head, Repetition::REQUIRED),
        Column::Count(_) | Column::States => number(head, Repetition::OPTIONAL),
        Column::Claim(_) | Column::Changes => string(head, Repetition::REQUIRED),
        Column::Name => string(head, Repetition::OPTIONAL),
        Column::Equilibria(_) => {
            let elements = vec![string("element", Repetition::REQUIRED)?];
            let list = Type::group_type_builder("list").with_repetition(Repetition::REPEATED).with_fields(elements);
            let outer = Type::group_type_builder(head).with_repetition(Repetition::OPTIONAL);
            let outer = outer.with_logical_type(Some(LogicalType::List)).with_fields(vec![Arc::new(list.build()?)]);
            Ok(Arc::new(outer.build()?))
        }
    }
}

fn number(head: &str, repetition: Repetition) -> Result<TypePtr> {
    Ok(Arc::new(Type::primitive_type_builder(head, Physical::INT64).with_repetition(repetition).build()?))
}

fn string(head: &str, repetition: Repetition) -> Result<TypePtr> {
    let string = Type::primitive_type_builder(head, Physical::BYTE_ARRAY).with_repetition(repetition);
    Ok(Arc::new(string.with_logical_type(Some(LogicalType::String)).build()?))
}

/// A column as Parquet has it: the values that there are, and a pair of levels for each place where one could be.
#[derive(Default)]
struct Striped {
    numbers: Vec<i64>,
    texts: Vec<ByteArray>,
    /// 0 where there is nothing, 1 for a value or an empty list, 2 for what is in a list.
    definition: Vec<i16>,
    /// 0 where a row begins, 1 where its list goes on.
    repetition: Vec<i16>,
}

impl Striped {
    fn new<'a>(values: impl Iterator<Item = Value<'a>>) -> Self {
        let mut striped = Self::default();
        for value in values {
            match value {
                Value::Nothing => striped.place(0, 0),
                Value::Number(number) => {
                    striped.numbers.push(number as i64);
                    striped.place(1, 0);
                }
                Value::Text(text) => {
                    striped.texts.push(text.into());
                    striped.place(1, 0);
                }
                Value::Texts([]) => striped.place(1, 0),
                Value::Texts(texts) => {
                    striped.texts.extend(texts.iter().map(|text| text.as_str().into()));
                    (0..texts.len()).for_each(|place| striped.place(2, i16::from(place > 0)));
                }
            }
        }
        striped
    }

    fn place(&mut self, definition: i16, repetition: i16) {
        self.definition.push(definition);
        self.repetition.push(repetition);
    }

    fn write(&self, column: Column, mut writer: SerializedColumnWriter<'_>) -> Result<()> {
        let levels = (Some(&self.definition[..]), Some(&self.repetition[..]));
        match column {
            Column::Variant | Column::Count(_) | Column::States => {
                writer.typed::<Int64Type>().write_batch(&self.numbers, levels.0, levels.1)?
            }
            Column::Claim(_) | Column::Name | Column::Changes | Column::Equilibria(_) => {
                writer.typed::<ByteArrayType>().write_batch(&self.texts, levels.0, levels.1)?
            }
        };
        writer.close()
    }
}
