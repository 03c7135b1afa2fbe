using System.Collections;
using System.Globalization;
using System.Management.Automation.Internal;
using System.Reflection;

namespace System.Management.Automation.Binding;

/// <summary>How a value becomes what a parameter's type asks for.</summary>
internal sealed class Coercion(InvocationInfo invocation)
{
    /// <summary>Whether the value fits as it is. One value fits a list of its type.</summary>
    public bool FitsUnchanged(CompiledParameter parameter, ref object value)
    {
        if (value is null) return !parameter.Type.IsValueType && parameter.Type != typeof(string);
        if (parameter.Type.IsInstanceOfType(value)) return true;
        if (value is PSObject { IsCustom: false } wrapped)
        {
            value = wrapped.BaseObject;
            if (parameter.Type.IsInstanceOfType(value)) return true;
        }

        if (parameter.Collection == CollectionKind.None) return false;
        var encoded = Encode(parameter.Name, parameter.Type, parameter.Collection, parameter.ElementType, value, coerceElements: false);
        if (encoded is null) return false;
        value = encoded;
        return true;
    }

    public object Coerce(CompiledParameter parameter, object value)
        => Coerce(parameter.Name, parameter.Type, parameter.Collection, parameter.ElementType, value);

    private object Coerce(string name, Type type, CollectionKind kind, Type elementType, object value)
    {
        if (value is null || ReferenceEquals(value, AutomationNull.Value)) return CoerceNull(name, type);
        var given = value.GetType();
        if (type.IsAssignableFrom(given)) return value;
        if (type == typeof(PSObject)) return PSObject.AsPSObject(value);
        if (type == typeof(bool) || type == typeof(SwitchParameter) || type == typeof(bool?)) return CoerceFlag(name, type, value);
        try
        {
            if (kind is CollectionKind.List or CollectionKind.GenericCollection
                && LanguagePrimitives.Unwrap(value) is { } plain
                && type.GetConstructor([plain.GetType()]) is not null
                && LanguagePrimitives.TryConvertTo(value, type, CultureInfo.CurrentCulture, out var constructed))
                return constructed;
            if (kind != CollectionKind.None) return Encode(name, type, kind, elementType, value, coerceElements: elementType is not null);
            var takesNoList = type != typeof(object) && !type.IsEnum;
            if (takesNoList && LanguagePrimitives.Unwrap(value) is IList)
                throw new NotSupportedException("Specified method is not supported.");
            return LanguagePrimitives.ConvertTo(value, type, CultureInfo.CurrentCulture);
        }
        catch (NotSupportedException error)
        {
            throw Failed("CannotConvertArgument", name, type, given, $"Cannot convert '{value}' to the type '{type}' required by parameter '{name}'. {error.Message}", error);
        }
        catch (PSInvalidCastException error)
        {
            throw Failed("CannotConvertArgumentNoMessage", name, type, given, $"Cannot bind parameter '{name}'. {error.Message}", error);
        }
    }

    private object CoerceNull(string name, Type type)
    {
        if (type == typeof(bool))
            throw Failed("ParameterArgumentValidationErrorNullNotAllowed", name, type, null, $"Cannot bind argument to parameter '{name}' because it is null.", null);
        return type == typeof(SwitchParameter) ? SwitchParameter.Present : null;
    }

    /// <summary>Only numbers and booleans are flags: "false" is a text.</summary>
    private object CoerceFlag(string name, Type type, object value)
    {
        var plain = LanguagePrimitives.Unwrap(value);
        bool flag;
        if (plain is SwitchParameter present) flag = present.IsPresent;
        else if (plain is bool boolean) flag = boolean;
        else if (plain is not null && LanguagePrimitives.IsNumber(plain.GetType())) flag = LanguagePrimitives.IsTrue(plain);
        else
        {
            throw Failed("CannotConvertArgument", name, type, value.GetType(), $"Cannot convert '{plain?.GetType()}' to the type '{type}' required by parameter '{name}'. ", null);
        }

        return type == typeof(SwitchParameter) ? new SwitchParameter(flag) : flag;
    }

    /// <returns>Nothing if an element would have to be converted and may not be.</returns>
    private object Encode(string name, Type type, CollectionKind kind, Type elementType, object value, bool coerceElements)
    {
        var plain = LanguagePrimitives.Unwrap(value);
        var items = plain is IList list ? list.Cast<object>().ToList() : [value];
        for (var i = 0; i < items.Count; i++)
        {
            if (coerceElements)
            {
                // A list in a list is no collection of its own here, as in PowerShell.
                var (elementKind, elementsOfElement) = CompiledParameter.KindOf(elementType);
                items[i] = Coerce(name, elementType, elementKind, elementsOfElement, items[i]);
            }
            else
            {
                items[i] = LanguagePrimitives.Unwrap(items[i]);
                var fits = elementType is null || items[i] is null || items[i].GetType() == elementType || items[i].GetType().IsSubclassOf(elementType);
                if (!fits) return null;
            }
        }

        return Fill(name, type, kind, elementType, value, items);
    }

    private object Fill(string name, Type type, CollectionKind kind, Type elementType, object value, List<object> items)
    {
        try
        {
            if (kind == CollectionKind.Array)
            {
                var array = Array.CreateInstance(elementType, items.Count);
                for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
                return array;
            }

            var collection = Activator.CreateInstance(type);
            var add = kind == CollectionKind.GenericCollection ? type.GetMethod("Add", [elementType]) : null;
            foreach (var item in items)
            {
                if (collection is IList target && add is null) target.Add(item);
                else add.Invoke(collection, [item]);
            }

            return collection;
        }
        catch (Exception error) when (error is InvalidCastException or ArgumentException or TargetInvocationException or MissingMethodException or NotSupportedException)
        {
            var cause = (error as TargetInvocationException)?.InnerException ?? error;
            throw Failed("CannotConvertArgument", name, type, value.GetType(), $"Cannot convert '{value}' to the type '{type}' required by parameter '{name}'. {cause.Message}", cause);
        }
    }

    private ParameterBindingException Failed(string id, string name, Type type, Type given, string message, Exception inner)
        => new(id, ErrorCategory.InvalidArgument, invocation, name, type, given, message, inner);
}
