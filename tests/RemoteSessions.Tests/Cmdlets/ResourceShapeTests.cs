using System.Reflection;
using System.Runtime.CompilerServices;
using RemoteSessions.Resources;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the classes of the objects that the commands return. Each property must be read-only and contain a scalar value or a list of
/// strings or errors, and the ToString method must return the name or key of the object. The tests find the classes by reflection.
/// </summary>
public sealed class ResourceShapeTests
{
    private static readonly HashSet<Type> Scalars =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateTime), typeof(TimeSpan)];

    public static TheoryData<Type> Resources => [.. typeof(AwsResource).Assembly.GetTypes()
        // Includes every resource type that isn't abstract.
        .Where(type => type.IsSubclassOf(typeof(AwsResource)) && !type.IsAbstract)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(Resources.Count, 8, 100);

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_resource_class_is_public_sealed_and_without_a_public_constructor(Type resource)
    {
        Assert.True(resource.IsPublic && resource.IsSealed);
        Assert.Empty(resource.GetConstructors());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_properties_of_a_resource_are_scalars_or_lists_of_strings(Type resource) => Assert.Empty(
        resource.GetProperties()
            .Where(property => !Scalars.Contains(Bare(property)) && property.PropertyType != typeof(TextList)
                && property.PropertyType != typeof(ErrorList))
            .Select(property => $"{property.Name}: {property.PropertyType}"));

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_properties_of_a_resource_are_read_only(Type resource)
    {
        Assert.Empty(resource.GetProperties().Where(property => property.CanWrite).Select(property => property.Name));
        Assert.Empty(resource.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_text_of_a_resource_is_its_name_or_key_and_never_a_URL(Type resource)
    {
        var whole = Make(resource, _ => true);
        Assert.Matches("(Name|Id|Arn|Labels|Value)$", $"{whole}");
        Assert.DoesNotContain($"{whole}", new[] { "ProfileName", "Region" });
        // ToString never returns the name of the class, even if the service omits members.
        foreach (var property in resource.GetProperties())
            Assert.DoesNotMatch("^RemoteSessions|Url$|Endpoint$", $"{Make(resource, filled => filled.Name != property.Name)}");
        Assert.DoesNotMatch(@"\w{3}", $"{Make(resource, _ => false)}");
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_ARN_property_is_Arn_and_the_id_of_a_session_is_SessionId(Type resource)
    {
        if (resource == typeof(RemoteSessions.Commands.Parameters.ResourceInput))
            return;
        var identity = ResourceTypes.All.Single(one => one.Type == resource);
        // If service calls identify resources of a type by ARN, the type has an Arn property. For other types, the service doesn't always
        // return an ARN.
        if (identity.IsCalledByArn)
            Assert.Contains("Arn", identity.Properties);
        Assert.DoesNotContain(identity.Keys, key => key.EndsWith("Arn", StringComparison.Ordinal));
        if (identity.Kind.EndsWith("session", StringComparison.Ordinal))
            Assert.Contains(identity.IsCalledByArn ? "Arn" : "SessionId", identity.Properties);
    }

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    // Creates an object in which the value of each string property is the name of the property.
    private static object Make(Type resource, Predicate<PropertyInfo> filled)
    {
        var made = RuntimeHelpers.GetUninitializedObject(resource);
        foreach (var property in resource.GetProperties())
        {
            var field = property.DeclaringType!.GetField(
                $"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance);
            if (property.PropertyType == typeof(TextList))
                field!.SetValue(made, new TextList(filled(property) ? [property.Name] : []));
            else if (property.PropertyType == typeof(string) && filled(property))
                field?.SetValue(made, property.Name);
        }

        return made;
    }
}
