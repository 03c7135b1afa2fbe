using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace System.Management.Automation;

public static partial class LanguagePrimitives
{
    public static object ConvertTo(object valueToConvert, Type resultType, IFormatProvider formatProvider)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        if (resultType.IsInstanceOfType(valueToConvert)) return valueToConvert;
        var value = Unwrap(valueToConvert);
        if (resultType == typeof(PSObject)) return value is null ? null : PSObject.AsPSObject(valueToConvert);
        if (resultType == typeof(object) || resultType.IsInstanceOfType(value)) return value;
        if (value is null) return FromNull(resultType);
        if (Nullable.GetUnderlyingType(resultType) is { } underlying) return ConvertTo(value, underlying, formatProvider);
        if (resultType == typeof(string)) return TextOf(value, null, formatProvider);
        if (resultType == typeof(bool)) return IsTrue(value);
        if (resultType == typeof(SwitchParameter)) return new SwitchParameter(IsTrue(value));
        if (resultType.IsEnum) return ToEnum(value, resultType);
        if (resultType.IsArray) return ToArray(value, resultType.GetElementType(), formatProvider);
        if (IsNumber(resultType)) return ToNumber(value, resultType, formatProvider);
        if (resultType == typeof(char)) return ToChar(value);
        if (resultType == typeof(Type) && value is string typeName) return ToType(typeName);
        return FromString(value, resultType, formatProvider)
            ?? ThroughOperator(value, resultType)
            ?? ThroughConstructor(value, resultType, formatProvider)
            ?? ToCollection(value, resultType, formatProvider)
            ?? FromDictionary(value, resultType, formatProvider)
            ?? throw CannotConvert(value, resultType);
    }

    private static object FromNull(Type type)
    {
        if (type == typeof(string)) return string.Empty;
        if (type == typeof(bool)) return false;
        if (type == typeof(SwitchParameter)) return new SwitchParameter(false);
        if (type == typeof(char)) return '\0';
        if (IsNumber(type)) return Activator.CreateInstance(type);
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null) return null;
        throw new PSInvalidCastException("nullToStruct", $"Cannot convert null to type \"{type.FullName}\".", null);
    }

    private static object ToEnum(object value, Type type)
    {
        if (value is IList { Count: > 0 } list) value = string.Join(',', list.Cast<object>().Select(item => TextOf(item)));
        if (value is string text)
        {
            var parts = text.Split(',', StringSplitOptions.TrimEntries);
            if (parts.Length > 0 && parts.All(part => part.Length > 0) && Enum.TryParse(type, text, ignoreCase: true, out var parsed)) return parsed;
            if (parts.Length == 1 && text.Length > 0)
            {
                var names = Enum.GetNames(type).Where(name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToArray();
                if (names.Length == 1) return Enum.Parse(type, names[0]);
            }

            var expected = string.Join(", ", Enum.GetNames(type));
            throw new PSInvalidCastException(
                "InvalidCastEnum",
                $"Cannot convert value \"{text}\" to type \"{type.FullName}\". Error: \"Unable to match the identifier name {text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n{expected}\"",
                null);
        }

        if (!IsNumber(value.GetType())) throw CannotConvert(value, type);
        var result = Enum.ToObject(type, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        if (Enum.IsDefined(type, result) || type.IsDefined(typeof(FlagsAttribute))) return result;
        throw new PSInvalidCastException("InvalidCastEnumNotDefined", $"Cannot convert value \"{value}\" to type \"{type.FullName}\" due to enumeration values that are not valid.", null);
    }

    private static Array ToArray(object value, Type elementType, IFormatProvider formatProvider)
    {
        var items = GetEnumerable(value) is { } many ? many.Cast<object>().ToArray() : [value];
        var result = Array.CreateInstance(elementType, items.Length);
        for (var i = 0; i < items.Length; i++) result.SetValue(ConvertTo(items[i], elementType, formatProvider), i);
        return result;
    }

    private static object ToNumber(object value, Type type, IFormatProvider formatProvider)
    {
        try
        {
            return value switch
            {
                string text => NumberOf(text.Trim(), type, formatProvider),
                bool or char => Convert.ChangeType(Convert.ToInt32(value, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture),
                SwitchParameter flag => Convert.ChangeType(flag.IsPresent ? 1 : 0, type, CultureInfo.InvariantCulture),
                Enum named => Convert.ChangeType(Convert.ChangeType(named, named.GetTypeCode(), CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture),
                _ when IsNumber(value.GetType()) => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
                _ => throw CannotConvert(value, type),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw Failed(value, type, error, value is string ? "InvalidCastFromStringToInteger" : "InvalidCastIConvertible");
        }
    }

    private static object NumberOf(string text, Type type, IFormatProvider formatProvider)
    {
        if (text.Length == 0) return Convert.ChangeType(0, type, CultureInfo.InvariantCulture);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return Convert.ChangeType(long.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture);
        if (type == typeof(double) || type == typeof(float) || type == typeof(decimal))
            return Convert.ChangeType(text, type, formatProvider);
        try
        {
            return Convert.ChangeType(text, type, formatProvider);
        }
        catch (FormatException)
        {
            // "2.0" and "1e3" are integers for PowerShell.
            if (!double.TryParse(text, NumberStyles.Float, formatProvider, out var number)) throw;
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
    }

    private static object ToChar(object value) => value switch
    {
        string { Length: 1 } text => text[0],
        _ when IsNumber(value.GetType()) => Convert.ToChar(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        _ => throw CannotConvert(value, typeof(char)),
    };

    private static Type ToType(string name)
        => Type.GetType(name, throwOnError: false, ignoreCase: true)
            ?? Type.GetType($"System.{name}", throwOnError: false, ignoreCase: true)
            ?? throw new PSInvalidCastException("InvalidCastFromStringToType", $"Cannot convert the \"{name}\" value of type \"System.String\" to type \"System.Type\".", null);

    private static object FromString(object value, Type type, IFormatProvider formatProvider)
    {
        if (value is not string text) return null;
        try
        {
            if (type == typeof(Uri)) return new Uri(text, UriKind.RelativeOrAbsolute);
            if (type == typeof(Version)) return Version.Parse(text);
            var parse = type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider)]);
            if (parse is not null) return parse.Invoke(null, [text, formatProvider]);
            parse = type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)]);
            if (parse is not null) return parse.Invoke(null, [text]);
            if (!type.IsInterface && TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string)))
                return converter.ConvertFrom(null, formatProvider as CultureInfo ?? CultureInfo.InvariantCulture, text);
        }
        catch (TargetInvocationException error)
        {
            throw Failed(value, type, error.InnerException, "InvalidCastParseTargetInvocation");
        }
        catch (Exception error) when (error is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw Failed(value, type, error, "InvalidCast");
        }

        return null;
    }

    private static object ThroughOperator(object value, Type type)
    {
        foreach (var holder in new[] { type, value.GetType() })
        {
            foreach (var method in holder.GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                if (method.Name is not ("op_Implicit" or "op_Explicit") || !type.IsAssignableFrom(method.ReturnType)) continue;
                if (!method.GetParameters()[0].ParameterType.IsInstanceOfType(value)) continue;
                return method.Invoke(null, [value]);
            }
        }

        return null;
    }

    private static object ThroughConstructor(object value, Type type, IFormatProvider formatProvider)
    {
        if (type.IsAbstract) return null;
        foreach (var constructor in type.GetConstructors())
        {
            var parameters = constructor.GetParameters();
            if (parameters.Length != 1 || parameters[0].ParameterType == typeof(IntPtr)) continue;
            try
            {
                if (parameters[0].ParameterType.IsInstanceOfType(value)) return constructor.Invoke([value]);
                if (parameters[0].ParameterType is { IsGenericType: true, IsInterface: true } wanted
                    && wanted.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                    && value is IList)
                    return constructor.Invoke([ToArray(value, wanted.GetGenericArguments()[0], formatProvider)]);
            }
            catch (TargetInvocationException error)
            {
                throw Failed(value, type, error.InnerException, "InvalidCastConstructorTargetInvocation");
            }
        }

        return null;
    }

    private static object ToCollection(object value, Type type, IFormatProvider formatProvider)
    {
        if (type is not { IsGenericType: true } || value is IDictionary) return null;
        var definition = type.GetGenericTypeDefinition();
        if (definition != typeof(IEnumerable<>) && definition != typeof(IList<>) && definition != typeof(ICollection<>)
            && definition != typeof(IReadOnlyList<>) && definition != typeof(IReadOnlyCollection<>) && definition != typeof(List<>))
            return null;
        var array = ToArray(value, type.GetGenericArguments()[0], formatProvider);
        return definition == typeof(List<>) ? Activator.CreateInstance(type, array) : array;
    }

    private static object FromDictionary(object value, Type type, IFormatProvider formatProvider)
    {
        if (value is not IDictionary dictionary) return null;
        if (type == typeof(Hashtable)) return new Hashtable(dictionary, StringComparer.CurrentCultureIgnoreCase);
        if (type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null || typeof(IDictionary).IsAssignableFrom(type)) return null;
        var result = Activator.CreateInstance(type);
        foreach (DictionaryEntry entry in dictionary)
        {
            var property = type.GetProperty(TextOf(entry.Key), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw CannotConvert(value, type);
            property.SetValue(result, ConvertTo(entry.Value, property.PropertyType, formatProvider));
        }

        return result;
    }

    private static PSInvalidCastException Failed(object value, Type type, Exception error, string id)
        => new(id, $"Cannot convert value \"{TextOf(value)}\" to type \"{type.FullName}\". Error: \"{error.Message}\"", error);

    private static PSInvalidCastException CannotConvert(object value, Type type)
        => new("ConvertToFinalInvalidCastException", $"Cannot convert the \"{TextOf(value)}\" value of type \"{value.GetType().FullName}\" to type \"{type.FullName}\".", null);
}
