using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Tests.Support;

/// <summary>Uses reflection to find the types of the objects that the commands return, and creates sample objects of these types.</summary>
internal static class OutputTypes
{
    /// <summary>All resource types, and all types that commands declare as output types.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(AwsCmdlet).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<OutputTypeAttribute>()).SelectMany(output => output.Type)
            .Select(output => output.Type)
            .Concat(typeof(AwsResource).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AwsResource)) && !type.IsAbstract))
            .Where(type => type?.Namespace?.StartsWith("RemoteSessions", StringComparison.Ordinal) == true)
            .Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>Returns the properties that default views show.</summary>
    public static IReadOnlyList<PropertyInfo> Shown(Type type) =>
        [.. type.GetProperties()
            .Where(property => !property.IsDefined(typeof(SensitiveAttribute)) && !property.IsDefined(typeof(HiddenAttribute)))];

    /// <summary>Returns true if the type of a property is a string, a list of strings, or a list of errors.</summary>
    public static bool IsText(PropertyInfo property) =>
        property.PropertyType == typeof(string) || property.PropertyType == typeof(TextList) || property.PropertyType == typeof(ErrorList);

    /// <summary>Returns the properties whose backing fields the <see cref="Make"/> method can set.</summary>
    public static IReadOnlyList<(PropertyInfo Property, FieldInfo Field)> Fields(Type type) =>
    [
        .. from property in type.GetProperties()
           let field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)
           where field is not null
           select (property, field),
    ];

    /// <summary>
    /// Creates an object. The <paramref name="text"/> function returns the values of the properties that contain text. The numbers and
    /// times in the object have many digits, such as 12345 and 22:30:59.
    /// </summary>
    public static object Make(Type type, Func<PropertyInfo, string?> text)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var (property, field) in Fields(type))
            field.SetValue(made, Value(field.FieldType, text(property)));
        return made;
    }

    private static object? Value(Type type, string? text)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(TextList))
            return new TextList(text is null ? null : [text, text]);
        if (type == typeof(ErrorList))
            return new ErrorList(text is null ? null : [new ResourceError(text, text)]);
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var number when number == typeof(int) => 12345,
            var number when number == typeof(long) => 12345L,
            var number when number == typeof(double) => 12345.6,
            var yes when yes == typeof(bool) => true,
            var time when time == typeof(DateTime) => new DateTime(2026, 11, 21, 22, 30, 59, DateTimeKind.Local),
            var duration when duration == typeof(TimeSpan) => new TimeSpan(1, 2, 30, 59),
            _ => null,
        };
    }
}
