// The district's identity provider sends browsers back to #/sign-in?ticket=…: before the router
// looks, the page there gets the name that the router knows.
const { hash } = window.location
if (/^#\/sign-in\b/.test(hash)) window.location.replace(`#/pages/sign/in/index${hash.slice('#/sign-in'.length)}`)

export {}
