//! Tables: columns with names and types, handed over to data frames where they lie.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::Int64Type;
use arrow_array::{Array, ArrayRef, BooleanArray, Int64Array, RecordBatch, RecordBatchIterator, StringArray};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use mizan_report::formats::xml::escape;
use pyo3::exceptions::{PyKeyError, PyRuntimeError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList, PyString};

/// How many rows are shown.
const SHOWN: usize = 20;

/// The columns of a table that is being made; all have as many cells as there are rows.
#[derive(Debug, Default)]
pub struct Columns(Vec<(Field, ArrayRef)>);

impl Columns {
    /// One column more, of numbers.
    pub fn numbers(mut self, head: impl Into<String>, cells: impl IntoIterator<Item = usize>) -> Self {
        self.add(head, DataType::Int64, false, Arc::new(cells.into_iter().map(whole).collect::<Int64Array>()));
        self
    }

    /// One column more, of numbers or nothing.
    pub fn some_numbers(mut self, head: impl Into<String>, cells: impl IntoIterator<Item = Option<usize>>) -> Self {
        let cells: Int64Array = cells.into_iter().map(|cell| cell.map(whole)).collect();
        self.add(head, DataType::Int64, true, Arc::new(cells));
        self
    }

    /// One column more, of what is so or is not.
    pub fn flags(mut self, head: impl Into<String>, cells: impl IntoIterator<Item = Option<bool>>) -> Self {
        self.add(head, DataType::Boolean, true, Arc::new(cells.into_iter().collect::<BooleanArray>()));
        self
    }

    /// One column more, of texts.
    pub fn texts<T: AsRef<str>>(mut self, head: impl Into<String>, cells: impl IntoIterator<Item = T>) -> Self {
        self.add(head, DataType::Utf8, false, Arc::new(StringArray::from_iter_values(cells)));
        self
    }

    /// One column more, of texts or nothing.
    pub fn some_texts<T: AsRef<str>>(
        mut self,
        head: impl Into<String>,
        cells: impl IntoIterator<Item = Option<T>>,
    ) -> Self {
        self.add(head, DataType::Utf8, true, Arc::new(StringArray::from_iter(cells)));
        self
    }

    /// One column more, of lists of texts or nothing.
    pub fn lists<T: AsRef<str>, L: IntoIterator<Item = T>>(
        mut self,
        head: impl Into<String>,
        cells: impl IntoIterator<Item = Option<L>>,
    ) -> Self {
        let item = Arc::new(Field::new("element", DataType::Utf8, false));
        let mut lists = ListBuilder::new(StringBuilder::new()).with_field(item.clone());
        for cell in cells {
            match cell {
                Some(texts) => {
                    texts.into_iter().for_each(|text| lists.values().append_value(text));
                    lists.append(true);
                }
                None => lists.append(false),
            }
        }
        self.add(head, DataType::List(item), true, Arc::new(lists.finish()));
        self
    }

    fn add(&mut self, head: impl Into<String>, kind: DataType, has_gaps: bool, cells: ArrayRef) {
        self.0.push((Field::new(head, kind, has_gaps), cells));
    }

    /// The columns, as a part of a table.
    ///
    /// # Errors
    /// They do not have the same number of cells.
    pub fn batch(self) -> PyResult<RecordBatch> {
        let (fields, cells): (Vec<Field>, Vec<ArrayRef>) = self.0.into_iter().unzip();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), cells).map_err(broken)
    }

    /// The table.
    ///
    /// # Errors
    /// As [`Columns::batch`].
    pub fn table(self) -> PyResult<Table> {
        let batch = self.batch()?;
        Ok(Table { schema: batch.schema(), batches: vec![batch] })
    }
}

/// No number of ours needs the last bit.
fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn broken(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

/// A table of rows with named columns, in Arrow's memory.
///
/// Anything that takes Arrow tables takes it without a copy: `pyarrow.table(t)`, `polars.DataFrame(t)`,
/// `pandas.DataFrame.from_arrow(t)`; `to_arrow()`, `to_polars()` and `to_pandas()` do the same.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Table {
    /// A table of parts that have the same columns.
    pub fn of(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches }
    }

    fn column_at(&self, py: Python<'_>, place: usize, most: usize) -> PyResult<Vec<Py<PyAny>>> {
        let cells = self.batches.iter().flat_map(|batch| {
            let column = batch.column(place);
            (0..column.len()).map(move |row| (column, row))
        });
        cells.take(most).map(|(column, row)| cell(py, column, row)).collect()
    }
}

fn cell(py: Python<'_>, column: &ArrayRef, row: usize) -> PyResult<Py<PyAny>> {
    if column.is_null(row) {
        return Ok(py.None());
    }
    Ok(match column.data_type() {
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into_pyobject(py)?.into_any().unbind(),
        DataType::Boolean => column.as_boolean().value(row).into_pyobject(py)?.to_owned().into_any().unbind(),
        DataType::List(_) => {
            let list = column.as_list::<i32>().value(row);
            PyList::new(py, list.as_string::<i32>().iter().flatten())?.into_any().unbind()
        }
        _ => PyString::new(py, column.as_string::<i32>().value(row)).into_any().unbind(),
    })
}

fn shown(column: &ArrayRef, row: usize) -> String {
    if column.is_null(row) {
        return String::new();
    }
    match column.data_type() {
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::Boolean => if column.as_boolean().value(row) { "✓" } else { "" }.to_owned(),
        DataType::List(_) => {
            let list = column.as_list::<i32>().value(row);
            list.as_string::<i32>().iter().flatten().collect::<Vec<_>>().join(" ")
        }
        _ => column.as_string::<i32>().value(row).to_owned(),
    }
}

#[pymethods]
impl Table {
    /// The names of the columns, in order.
    #[getter]
    fn columns(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    /// The number of rows.
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The cells of a column, as a list: `int`, `bool`, `str`, `list[str]`, or `None` for nothing.
    ///
    /// Raises `KeyError` where there is no such column.
    fn __getitem__(&self, py: Python<'_>, column: &str) -> PyResult<Vec<Py<PyAny>>> {
        let place = self.schema.index_of(column).map_err(|_| PyKeyError::new_err(column.to_owned()))?;
        self.column_at(py, place, usize::MAX)
    }

    /// The rows, each as a `dict` by column.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let mut columns = Vec::new();
        for place in 0..self.schema.fields().len() {
            columns.push(self.column_at(py, place, usize::MAX)?.into_iter());
        }
        let rows = PyList::empty(py);
        for _ in 0..self.__len__() {
            let row = PyDict::new(py);
            for (field, column) in self.schema.fields().iter().zip(&mut columns) {
                row.set_item(field.name(), column.next())?;
            }
            rows.append(row)?;
        }
        Ok(rows)
    }

    /// It as a `pyarrow.Table`, which shares its memory.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("table", (slf,))
    }

    /// It as a `polars.DataFrame`, which shares its memory.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("polars")?.call_method1("DataFrame", (slf,))
    }

    /// It as a `pandas.DataFrame` whose columns are those of Arrow (`pandas.ArrowDtype`), which share its memory.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let types = py.import("pandas")?.getattr("ArrowDtype")?;
        let named = PyDict::new(py);
        named.set_item("types_mapper", types)?;
        Self::to_arrow(slf)?.call_method("to_pandas", (), Some(&named))
    }

    /// Arrow's PyCapsule interface: the schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(broken)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// Arrow's PyCapsule interface: the rows. No other schema can be asked for, which the interface allows.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches: Vec<Result<RecordBatch, ArrowError>> = self.batches.iter().cloned().map(Ok).collect();
        let reader = RecordBatchIterator::new(batches, self.schema.clone());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    fn __repr__(&self) -> String {
        let columns = self.columns();
        format!("<Table of {} rows: {}>", self.__len__(), columns.join(", "))
    }

    /// The first rows as HTML.
    fn _repr_html_(&self) -> String {
        let heads: String = self.columns().iter().map(|head| format!("<th>{}</th>", escape(head))).collect();
        let rows = self.batches.iter().flat_map(|batch| (0..batch.num_rows()).map(move |row| (batch, row)));
        let row = |(batch, row): (&RecordBatch, usize)| {
            let cells = batch.columns().iter().map(|column| {
                let class = if column.data_type() == &DataType::Int64 { " class=\"number\"" } else { "" };
                format!("<td dir=\"auto\"{class}>{}</td>", escape(&shown(column, row)))
            });
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        let first: String = rows.take(SHOWN).map(row).collect();
        let more = if self.__len__() > SHOWN {
            format!("<p><small>… {}</small></p>", self.__len__())
        } else {
            String::new()
        };
        crate::page::bare(&format!("<table><thead><tr>{heads}</tr></thead><tbody>{first}</tbody></table>{more}"))
    }
}
