using System.Collections;
using System.Globalization;
using System.Xml;

namespace System.Management.Automation;

public static partial class LanguagePrimitives
{
    public static IEnumerable GetEnumerable(object obj) => Unwrap(obj) switch
    {
        null or string or IDictionary or XmlNode => null,
        IEnumerable items => items,
        _ => null,
    };

    public static IEnumerator GetEnumerator(object obj)
        => Unwrap(obj) is IEnumerator enumerator ? enumerator : GetEnumerable(obj)?.GetEnumerator();

    public static bool IsTrue(object obj) => Unwrap(obj) switch
    {
        null => false,
        bool value => value,
        string text => text.Length != 0,
        SwitchParameter value => value.IsPresent,
        IList { Count: 0 } => false,
        IList { Count: 1 } list => IsTrue(list[0]),
        IList => true,
        char value => value != '\0',
        IConvertible number when number.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Decimal
            => Convert.ToDouble(number, CultureInfo.InvariantCulture) != 0,
        _ => true,
    };

    public static new bool Equals(object first, object second) => Equals(first, second, false, CultureInfo.InvariantCulture);

    public static bool Equals(object first, object second, bool ignoreCase) => Equals(first, second, ignoreCase, CultureInfo.InvariantCulture);

    public static bool Equals(object first, object second, bool ignoreCase, IFormatProvider formatProvider)
    {
        first = Unwrap(first);
        second = Unwrap(second);
        if (first is null || second is null) return first is null && second is null;
        if (first is string text)
        {
            var other = second as string ?? TextOf(second, null, formatProvider);
            return CultureOf(formatProvider).CompareInfo.Compare(text, other, ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None) == 0;
        }

        if (first.Equals(second)) return true;
        return TryConvertTo(second, first.GetType(), formatProvider, out var converted) && first.Equals(converted);
    }

    public static int Compare(object first, object second) => Compare(first, second, false, CultureInfo.InvariantCulture);

    public static int Compare(object first, object second, bool ignoreCase) => Compare(first, second, ignoreCase, CultureInfo.InvariantCulture);

    public static int Compare(object first, object second, bool ignoreCase, IFormatProvider formatProvider)
    {
        first = Unwrap(first);
        second = Unwrap(second);
        if (first is null) return second is null ? 0 : -1;
        if (second is null) return 1;
        if (first is string text)
        {
            var other = second as string ?? TextOf(second, null, formatProvider);
            return CultureOf(formatProvider).CompareInfo.Compare(text, other, ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);
        }

        if (IsNumber(first.GetType()) && IsNumber(second.GetType()))
            return Convert.ToDecimal(first, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(second, CultureInfo.InvariantCulture));
        object converted;
        try
        {
            converted = ConvertTo(second, first.GetType(), formatProvider);
        }
        catch (PSInvalidCastException error)
        {
            throw new ArgumentException($"Could not compare \"{first}\" to \"{second}\". Error: \"{error.Message}\"", error);
        }

        if (first is IComparable comparable) return comparable.CompareTo(converted);
        return first.Equals(second) ? 0 : throw new ArgumentException($"Cannot compare \"{first}\" because it is not IComparable.");
    }

    public static T ConvertTo<T>(object valueToConvert)
        => valueToConvert is T already ? already : (T)ConvertTo(valueToConvert, typeof(T), CultureInfo.InvariantCulture);

    public static object ConvertTo(object valueToConvert, Type resultType) => ConvertTo(valueToConvert, resultType, CultureInfo.InvariantCulture);

    public static bool TryConvertTo<T>(object valueToConvert, out T result) => TryConvertTo(valueToConvert, CultureInfo.InvariantCulture, out result);

    public static bool TryConvertTo<T>(object valueToConvert, IFormatProvider formatProvider, out T result)
    {
        var converted = TryConvertTo(valueToConvert, typeof(T), formatProvider, out var value);
        result = converted ? (T)value : default;
        return converted;
    }

    public static bool TryConvertTo(object valueToConvert, Type resultType, out object result)
        => TryConvertTo(valueToConvert, resultType, CultureInfo.InvariantCulture, out result);

    public static bool TryConvertTo(object valueToConvert, Type resultType, IFormatProvider formatProvider, out object result)
    {
        try
        {
            result = ConvertTo(valueToConvert, resultType, formatProvider);
            return true;
        }
        catch (InvalidCastException)
        {
            result = null;
            return false;
        }
    }

    internal static object Unwrap(object value)
    {
        if (value is not PSObject wrapped) return value;
        return ReferenceEquals(wrapped, Internal.AutomationNull.Value) ? null : wrapped.IsCustom ? wrapped : wrapped.BaseObject;
    }

    internal static T FromObjectAs<T>(object value)
        where T : class
        => Unwrap(value) as T;

    /// <summary>What PowerShell makes of an object where a string is wanted.</summary>
    internal static string TextOf(object value, string format = null, IFormatProvider formatProvider = null)
    {
        formatProvider ??= CultureInfo.InvariantCulture;
        if (value is PSObject { IsCustom: true } custom) return custom.ToString();
        value = Unwrap(value);
        return value switch
        {
            null => string.Empty,
            string text => text,
            Array or (ICollection and not IDictionary) when value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes).DeclaringType == typeof(object) || value is Array
                => string.Join(' ', ((IEnumerable)value).Cast<object>().Select(item => TextOf(item, format, formatProvider))),
            IFormattable formattable => formattable.ToString(format, formatProvider),
            _ => value.ToString() ?? string.Empty,
        };
    }

    internal static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;

    private static CultureInfo CultureOf(IFormatProvider formatProvider) => formatProvider as CultureInfo ?? CultureInfo.InvariantCulture;
}
