using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RemoteSessions.Resources;

/// <summary>Creates resource objects from property values, for example from a Clixml file, a job, or a PowerShell remote session.</summary>
internal static class ResourceCopy
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, FieldInfo Field)>> Fields = new();

    /// <summary>Creates a resource of the specified type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="valueOf">Returns the value of a property, or null if the property has no value.</param>
    public static AwsResource Make(Type type, Func<string, object?> valueOf)
    {
        // The constructors aren't called, because they require a service response, which isn't available here.
        var copy = (AwsResource)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var (property, field) in FieldsOf(type))
            field.SetValue(copy, Value(valueOf(property.Name), field.FieldType));
        copy.CompleteCopy();
        return copy;
    }

    private static IReadOnlyList<(PropertyInfo Property, FieldInfo Field)> FieldsOf(Type type) => Fields.GetOrAdd(type, _ =>
    [
        .. from property in type.GetProperties()
           let field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)
           where field is not null
           select (property, field),
    ]);

    private static object? Value(object? given, Type type)
    {
        var texts = given is IEnumerable items and not string ? items.Cast<object?>().Select(item => $"{item}") : null;
        if (type == typeof(TextList))
            return new TextList(texts);
        if (type == typeof(ErrorList))
            return new ErrorList(texts?.Select(ResourceError.Parse));
        if (type == typeof(string))
            return given?.ToString();
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        return given is null || scalar.IsInstanceOfType(given) ? given ?? Empty(type)
            : given is IConvertible && typeof(IConvertible).IsAssignableFrom(scalar)
                ? Convert.ChangeType(given, scalar, CultureInfo.InvariantCulture)
            : Empty(type);
    }

    private static object? Empty(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
